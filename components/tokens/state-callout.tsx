import type { ReactNode } from "react";
import { Causes } from "#components/health/causes.tsx";
import { WayOutLink } from "#components/health/way-out.tsx";
import { HowOld } from "#components/tokens/how-old.tsx";
import { stateWords } from "#components/tokens/state-words.ts";
import { Callout } from "#components/ui/callout.tsx";
import type { Clock } from "#components/ui/time.tsx";
import { explainsTrouble } from "#lib/domain/tokens/attention.ts";
import type { TokenRow } from "#lib/features/tokens/queries.ts";

interface StateCalloutProps {
  token: TokenRow;
  clock: Clock;
  /** "/groups/…/tokens/…" */
  path: string;
  mayWrite: boolean;
  /** The button that asks Apple again. */
  retry?: ReactNode;
}

/** What keeps a token from being well, and the way out; nothing for one that is. */
export function StateCallout({ token, clock, path, mayWrite, retry }: StateCalloutProps) {
  const words = stateWords(token, clock);
  if (!words) return null;
  const unread = token.syncProblem !== null && explainsTrouble(token.standing);
  return (
    <Callout
      tone={words.tone}
      icon={words.icon}
      actions={
        <>
          <WayOutLink size="sm" reason={token.standing.reason} path={path} mayWrite={mayWrite} />
          {unread && retry}
        </>
      }
    >
      <p>
        <b>{words.title}</b> {words.text}
      </p>
      <Causes standing={token.standing} number={token.refusalNumber} path={path} />
      {unread && <HowOld token={token} clock={clock} />}
    </Callout>
  );
}
