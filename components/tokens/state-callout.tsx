import type { ReactNode } from "react";
import { HowOld } from "#components/tokens/how-old.tsx";
import { stateWords } from "#components/tokens/state-words.ts";
import { Callout } from "#components/ui/callout.tsx";
import type { Clock } from "#components/ui/time.tsx";
import { explainsTrouble } from "#lib/domain/tokens/attention.ts";
import type { TokenRow } from "#lib/features/tokens/queries.ts";

interface StateCalloutProps {
  token: TokenRow;
  clock: Clock;
  /** The button that asks Apple again. */
  retry?: ReactNode;
}

/** What keeps a token from being well, and the way out; nothing for one that is. */
export function StateCallout({ token, clock, retry }: StateCalloutProps) {
  const words = stateWords(token, clock);
  if (!words) return null;
  const unread = token.syncProblem !== null && explainsTrouble(token.standing);
  return (
    <Callout tone={words.tone} icon={words.icon} {...(unread && { actions: retry })}>
      <p>
        <b>{words.title}</b> {words.text}
      </p>
      {unread && <HowOld token={token} clock={clock} />}
    </Callout>
  );
}
