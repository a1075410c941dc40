import type { ReactNode } from "react";
import { wordingFor } from "#components/refusal-wording.ts";
import { Callout } from "#components/ui/callout.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { SyncProblem, TokenRow } from "#lib/features/tokens/queries.ts";

interface SyncTroubleProps {
  token: Pick<TokenRow, "lastSyncAt" | "nextSyncAt" | "syncFailures">;
  problem: SyncProblem;
  clock: Clock;
  /** The button that tries again. */
  retry: ReactNode;
}

/** The last sync ended with a problem: why, how old what is shown is, and when it is tried again. */
export function SyncTrouble({ token, problem, clock, retry }: SyncTroubleProps) {
  const { title } = wordingFor(problem.reason, { number: problem.number });
  const { lastSyncAt, nextSyncAt } = token;
  return (
    <Callout tone="warning" icon="cloud-off" actions={retry}>
      <p>
        <b>{lastSyncAt ? "The last sync did not end well." : "The first sync did not end well."}</b> {title}
        {problem.number !== null && <span className="muted"> ({problem.number})</span>}
      </p>
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
            It is tried again at about <Time at={nextSyncAt} clock={clock} />.
          </>
        )}
      </p>
    </Callout>
  );
}
