import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as operations from "#lib/data/operations.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import { requestSync } from "#lib/features/request-sync.ts";
import type { Granted } from "#lib/scope.ts";

export interface AskedSyncs {
  /** Begun by this asking. */
  started: number;
  /** Under way already. */
  running: number;
}

/** Reads the location of every token of the group and those below it; an inherited one is synced where it lives. */
export function syncAll(scope: Granted<"token:sync">): Promise<AskedSyncs> {
  return transaction(scope, async (tx) => {
    const asked = { started: 0, running: 0 };
    const here = (await tokens.list(tx)).filter(
      ({ groupId, removal }) => tx.reach.includes(groupId) && removal === null,
    );
    for (const token of here) {
      if (await operations.findOpen(tx, token.id, "sync")) asked.running++;
      else {
        const { number } = await requestSync(tx, token);
        await audit.record(tx, "token.sync-asked", {
          groupId: token.groupId,
          target: { kind: "token", id: token.id, name: token.name },
          after: { operation: number },
        });
        asked.started++;
      }
    }
    return asked;
  });
}
