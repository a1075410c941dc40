import { type Clock, Time } from "#components/ui/time.tsx";
import type { TokenRow } from "#lib/features/tokens/queries.ts";

interface HowOldProps {
  token: Pick<TokenRow, "lastSyncAt" | "nextSyncAt">;
  clock: Clock;
}

/** How old what is shown is, and when Apple is asked again. */
export function HowOld({ token: { lastSyncAt, nextSyncAt }, clock }: HowOldProps) {
  return (
    <p className="soft">
      {lastSyncAt ? (
        <>
          What is shown is from <Time at={lastSyncAt} clock={clock} />.{" "}
        </>
      ) : (
        "The token is kept, and nothing of its titles is known yet. "
      )}
      {nextSyncAt && (
        <>
          Apple is asked again at about <Time at={nextSyncAt} clock={clock} />.
        </>
      )}
    </p>
  );
}
