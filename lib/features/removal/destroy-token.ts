import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as due from "#lib/data/due.ts";
import { alone } from "#lib/data/locks.ts";
import * as operations from "#lib/data/operations.ts";
import * as removedTitles from "#lib/data/removed-titles.ts";
import * as tokenDestruction from "#lib/data/token-destruction.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { progressOf } from "#lib/features/operations/finish-operation.ts";
import type { RemovalWork } from "#lib/features/removal/work.ts";

const AT_ONCE = 20_000;
const TRY_LOCK_EVERY_MS = 500;

/** Takes the mirror down piece by piece, and then, in one transaction, the token with its secret. No sync runs meanwhile. */
export async function destroyToken(work: RemovalWork): Promise<void> {
  const { scope, removal, signal } = work;
  for (;;) {
    const done = await alone(`sync ${scope.customerId} ${removal.tokenId}`, () => destroyAlone(work));
    if (done) return;
    await wait(TRY_LOCK_EVERY_MS, undefined, { signal });
  }
}

async function destroyAlone({ scope, removal }: RemovalWork): Promise<void> {
  while (await transaction(scope, (tx) => tokenDestruction.clearSome(tx, removal.tokenId, AT_ONCE)));
  await transaction(scope, async (tx) => {
    await tokenDestruction.destroy(tx, removal.tokenId, removal.id);
    const progress = await progressOf(tx, removal.id);
    await operations.finish(tx, removal.id, { state: "done", progress });
    await record(tx, removal);
    if (removal.uninstall) await due.wake(tx, "uninstalls", removal.id);
    for (const topic of ["tokens", "titles", "licenses"] as const)
      await changes.tell(tx, topic, removal.tokenId);
  });
}

async function record(tx: Tx, removal: RemovalWork["removal"]): Promise<void> {
  const operation = await operations.get(tx, removal.id);
  const sums = await removedTitles.sums(tx, removal.id);
  await audit.record(tx, "token.removed", {
    groupId: removal.groupId,
    target: { kind: "token", id: removal.tokenId, name: removal.tokenName },
    before: { titles: sums?.titles ?? 0, holders: sums?.holders ?? 0 },
    after: {
      operation: operation.number,
      cameBack: sums?.cameBack ?? null,
      released: removal.released,
      by: operation.actorName,
    },
  });
}
