import type { ReactNode } from "react";
import { Causes } from "#components/health/causes.tsx";
import { WayOutLink } from "#components/health/way-out.tsx";
import { StateChip } from "#components/marks/state-chip.tsx";
import { stateWords } from "#components/tokens/state-words.ts";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { TokenRow } from "#lib/features/tokens/queries.ts";

interface StatePopoverProps {
  token: TokenRow;
  /** "/groups/…/tokens/…" */
  path: string;
  clock: Clock;
  mayWrite: boolean;
  /** The chip. */
  children: ReactNode;
}

/** A chip that tells on a click what holds, why, since when, and the way out. */
export function StatePopover({ token, path, clock, mayWrite, children }: StatePopoverProps) {
  const { id, name, standing } = token;
  const words = stateWords(token, clock);
  if (!words) return children;
  const panel = `state-${id}`;
  return (
    <>
      <button
        type="button"
        className="chip-button"
        popoverTarget={panel}
        aria-label={`${name}: ${standing.state}, why and the way out`}
      >
        {children}
      </button>
      <div
        id={panel}
        popover="auto"
        className="pop state-pop"
        role="dialog"
        aria-label={`${name}, its state`}
      >
        <p>
          <b>{words.title}</b> {words.text}
        </p>
        <p className="soft">
          Since <Time at={standing.since} clock={clock} form="long" />
        </p>
        <Causes standing={standing} number={token.refusalNumber} path={path} />
        {standing.others.map(({ state, since }) => (
          <p key={state}>
            <StateChip state={state} /> since <Time at={since} clock={clock} />
          </p>
        ))}
        <WayOutLink size="sm" kind="primary" reason={standing.reason} path={path} mayWrite={mayWrite} />
      </div>
    </>
  );
}
