import { stateWords } from "#components/tokens/state-words.ts";
import { Callout } from "#components/ui/callout.tsx";
import type { Clock } from "#components/ui/time.tsx";
import type { TokenRow } from "#lib/features/tokens/queries.ts";

/** What keeps a token from being well, and the way out; nothing for one that is. */
export function StateCallout({ token, clock }: { token: TokenRow; clock: Clock }) {
  const words = stateWords(token, clock);
  if (!words) return null;
  return (
    <Callout tone={words.tone} icon={words.icon}>
      <p>
        <b>{words.title}</b> {words.text}
      </p>
    </Callout>
  );
}
