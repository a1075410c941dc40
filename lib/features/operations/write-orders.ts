import "server-only";
import { randomUUID } from "node:crypto";
import { defaultLimits, type AppleLimits } from "#lib/apple/limits.ts";
import { inTurn } from "#lib/data/locks.ts";
import * as operations from "#lib/data/operations.ts";
import * as orders from "#lib/data/orders.ts";
import * as planRows from "#lib/data/plan-rows.ts";
import * as settling from "#lib/data/settling.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import * as waitingReplay from "#lib/data/waiting-replay.ts";
import { batchOrders } from "#lib/domain/licenses/batches.ts";
import type { Scope } from "#lib/scope.ts";

/**
 * Writes down every order of an operation before the first is sent, as few as Apple's limits allow. All or none: after
 * a crash they are there, or the plan is read again. What stands already as wanted is not asked for, nor what another
 * operation is asking for.
 */
export async function writeOrders(
  scope: Scope,
  operation: operations.OperationRecord,
  limitsOf: (tokenId: string) => Promise<AppleLimits>,
): Promise<void> {
  const verb = operation.kind === "revoke" ? "disassociate" : "associate";
  const { planId } = operation;
  const pairs = await transaction(scope, (tx) =>
    planId === null ? waitingReplay.toOrder(tx, operation.id) : planRows.toOrder(tx, planId, operation.id),
  );
  const limits = new Map<string, AppleLimits>();
  for (const tokenId of new Set(pairs.map((pair) => pair.tokenId)))
    limits.set(tokenId, await limitsOf(tokenId));

  await transaction(scope, async (tx) => {
    await inTurn(tx, `write orders ${tx.customerId}`);
    if ((await orders.ofOperation(tx, operation.id)).length > 0) return;
    const stands = await settling.standingPairs(tx, pairs, verb);
    const busy = await settling.pairsUnderWay(tx, pairs, verb, operation.id);
    const {
      done = [],
      elsewhere = [],
      open = [],
    } = Object.groupBy(pairs, (pair) => (stands(pair) ? "done" : busy(pair) ? "elsewhere" : "open"));
    const batches = [...Map.groupBy(open, (pair) => pair.tokenId)].flatMap(([tokenId, some]) =>
      batchOrders(some, limits.get(tokenId) ?? defaultLimits),
    );
    const names = new Map(pairs.map((pair) => [pair.key, pair.name]));
    for (const [index, batch] of batches.entries())
      await orders.insert(tx, operation.id, {
        id: randomUUID(),
        number: index + 1,
        tokenId: batch.tokenId,
        verb,
        items: batch.pairs.map(({ titleId, key }) => ({
          titleId,
          holder: key,
          name: names.get(key) ?? null,
        })),
      });
    await keepUnsent(tx, operation.id, verb, done, { state: "settled", items: "confirmed" });
    await keepUnsent(tx, operation.id, verb, elsewhere, { state: "withdrawn", items: "not-sent" });
    await operations.log(tx, operation.id, "orders-written", {
      orders: batches.length,
      licenses: open.length,
    });
  });
}

/** Licenses that came to stand since the plan, or that another operation asks for: kept under a number that is never sent. */
async function keepUnsent(
  tx: Tx,
  operationId: string,
  verb: orders.OrderVerb,
  pairs: readonly planRows.PairToOrder[],
  end: { state: "settled"; items: "confirmed" } | { state: "withdrawn"; items: "not-sent" },
): Promise<void> {
  const [first] = pairs;
  if (!first) return;
  const id = randomUUID();
  const items = pairs.map(({ titleId, key, name }) => ({ titleId, holder: key, name }));
  await orders.insert(tx, operationId, { id, number: 0, tokenId: first.tokenId, verb, items });
  await orders.move(tx, id, ["planned"], {
    state: end.state,
    settledAt: tx.now(),
    ...(end.state === "withdrawn" && { problem: { reason: "asked-elsewhere" } }),
  });
  await orders.markItems(tx, id, ["planned"], { state: end.items });
}
