import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as operations from "#lib/data/operations.ts";
import { transaction } from "#lib/data/transaction.ts";
import { unableTo } from "#lib/features/refuse-unable.ts";
import { requestSync } from "#lib/features/request-sync.ts";
import { tokenToChange } from "#lib/features/token-here.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import type { Granted } from "#lib/scope.ts";

export interface AskedSync {
  operationId: string;
  number: number;
  /** It was under way already. */
  attached: boolean;
  /** Who set it going: a member, a key, or the clock. */
  startedBy: string;
  scheduled: boolean;
}

/** Reads a token's location now, or attaches to the reading that is under way. One that Apple refuses is refused here. */
export async function syncNow(scope: Granted<"token:sync">, tokenId: string): Promise<AskedSync> {
  const standing = await standingOf(scope);
  return transaction(scope, async (tx) => {
    const token = await tokenToChange(tx, tokenId);
    const unable = unableTo("read", token, standing(token));
    if (unable) throw unable;
    const running = await operations.findOpen(tx, token.id, "sync");
    const operation = await requestSync(tx, token);
    if (!running)
      await audit.record(tx, "token.sync-asked", {
        groupId: token.groupId,
        target: { kind: "token", id: token.id, name: token.name },
        after: { operation: operation.number },
      });
    return {
      operationId: operation.id,
      number: operation.number,
      attached: running !== null,
      startedBy: operation.actorName,
      scheduled: operation.scheduled,
    };
  });
}
