import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as due from "#lib/data/due.ts";
import * as operations from "#lib/data/operations.ts";
import * as removals from "#lib/data/removals.ts";
import { transaction } from "#lib/data/transaction.ts";
import { progressOf } from "#lib/features/operations/finish-operation.ts";
import type { RemovalEnd, RemovalWork } from "#lib/features/removal/work.ts";

/** The removal ends and the token stays, whole and with its secret: what was done is told, and it syncs again. */
export async function endEarly(
  { scope, removal }: RemovalWork,
  { state, problem }: RemovalEnd,
): Promise<void> {
  await transaction(scope, async (tx) => {
    await removals.giveBack(tx, removal.id);
    const progress = await progressOf(tx, removal.id);
    await operations.finish(tx, removal.id, { state, problem, progress });
    await audit.record(tx, "token.removal-ended", {
      groupId: removal.groupId,
      target: { kind: "token", id: removal.tokenId, name: removal.tokenName },
      after: { state, reason: problem?.reason ?? null, revoked: progress["confirmed"] ?? 0 },
    });
    await due.wake(tx, "sync", removal.tokenId);
    await changes.tell(tx, "tokens", removal.tokenId);
  });
}
