import type { ReactNode } from "react";
import { AppleNumber } from "#components/health/apple-number.tsx";
import { problemWords } from "#components/tokens/problem-words.ts";
import { HowOld } from "#components/tokens/how-old.tsx";
import { Callout } from "#components/ui/callout.tsx";
import type { Clock } from "#components/ui/time.tsx";
import type { SyncProblem, TokenRow } from "#lib/features/tokens/queries.ts";

interface SyncTroubleProps {
  token: Pick<TokenRow, "lastSyncAt" | "nextSyncAt">;
  problem: SyncProblem;
  clock: Clock;
  /** The button that tries again. */
  retry: ReactNode;
}

/** The last sync ended with a problem that the token's state does not tell: why, and when it is tried again. */
export function SyncTrouble({ token, problem, clock, retry }: SyncTroubleProps) {
  return (
    <Callout tone="warning" icon="cloud-off" actions={retry}>
      <p>
        <b>{token.lastSyncAt ? "The last sync did not end well." : "The first sync did not end well."}</b>{" "}
        {problemWords(problem)}
        {problem.number !== null && (
          <>
            {" "}
            <AppleNumber number={problem.number} words={`About ${problem.number}`} />
          </>
        )}
      </p>
      <HowOld token={token} clock={clock} />
    </Callout>
  );
}
