import "server-only";
import { randomUUID } from "node:crypto";
import * as operations from "#lib/data/operations.ts";
import * as registrations from "#lib/data/registrations.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import * as userOrders from "#lib/data/user-orders.ts";
import { nextOrder } from "#lib/domain/registration/next-order.ts";
import type { UserVerb } from "#lib/domain/registration/registration.ts";
import type { Sessions } from "#lib/features/operations/sessions.ts";
import { readPeopleBack } from "#lib/features/sync/read-people-back.ts";
import type { Scope } from "#lib/scope.ts";

const AT_ONCE = 5_000;

interface Work {
  operationId: string;
  tokenId: string;
  sessions: Sessions;
  signal: AbortSignal;
}

/** Writes orders for everybody an operation still wants something for, after Apple was asked whom it knows. */
export async function writeUserOrders(
  scope: Scope,
  { operationId, tokenId, sessions, signal }: Work,
): Promise<void> {
  const { wanted = 0 } = await transaction(scope, (tx) => registrations.tally(tx, operationId));
  if (wanted === 0) return;
  await readPeopleBack(scope, tokenId, await sessions.writing(tokenId), signal);
  const { maxUsers } = await sessions.limits(tokenId);
  for (;;) {
    const seen = await transaction(scope, (tx) => writeSome(tx, { operationId, tokenId, maxUsers }));
    if (seen < AT_ONCE) return;
  }
}

/** Everybody once: where two are one to Apple, the second is looked at anew after the first. */
async function writeSome(
  tx: Tx,
  { operationId, tokenId, maxUsers }: { operationId: string; tokenId: string; maxUsers: number },
): Promise<number> {
  const wanted = await userOrders.toOrder(tx, operationId, AT_ONCE);
  const asWanted: string[] = [];
  const gone: string[] = [];
  const byVerb: Record<UserVerb, Map<string, string>> = {
    create: new Map(),
    update: new Map(),
    retire: new Map(),
  };
  for (const one of wanted) {
    const next = nextOrder(one, one.known);
    if (next === "as-wanted") asWanted.push(one.id);
    else if (one.gone && one.verb === "register") gone.push(one.id);
    else if (!byVerb[next.verb].has(next.clientUserId)) byVerb[next.verb].set(next.clientUserId, one.id);
  }
  if (wanted.length === 0) return 0;
  const settled = { number: null, omits: [] };
  await userOrders.settle(tx, asWanted.map((id) => ({ id, state: "confirmed", ...settled }))); // prettier-ignore
  await userOrders.settle(tx, gone.map((id) => ({ id, state: "not-sent", ...settled })), "person-gone"); // prettier-ignore
  let number = (await userOrders.ofOperation(tx, operationId)).at(-1)?.number ?? 0;
  for (const [verb, people] of Object.entries(byVerb) as [UserVerb, Map<string, string>][])
    for (const some of chunks([...people], maxUsers))
      await userOrders.insert(tx, operationId, {
        id: randomUUID(),
        number: ++number,
        tokenId,
        verb,
        people: some.map(([clientUserId, id]) => ({ id, clientUserId })),
      });
  await operations.log(tx, operationId, "user-orders-written", { orders: number, people: wanted.length });
  return wanted.length;
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
