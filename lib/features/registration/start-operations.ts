import "server-only";
import * as due from "#lib/data/due.ts";
import { inTurn } from "#lib/data/locks.ts";
import * as operations from "#lib/data/operations.ts";
import * as registrations from "#lib/data/registrations.ts";
import type { TokenRecord } from "#lib/data/tokens.ts";
import type { Tx } from "#lib/data/transaction.ts";

/** Makes operations of what waits for a token in the groups in reach, one for each who asked; only where the token can act. */
export async function startOperations(tx: Tx, token: TokenRecord): Promise<operations.OperationRecord[]> {
  await inTurn(tx, `registrations ${token.id}`);
  const started: operations.OperationRecord[] = [];
  for (const asker of await registrations.waitingAskers(tx, token.id)) {
    const { groupId, verb, people, ...by } = asker;
    const operation = await operations.insert(tx, {
      kind: "registration",
      groupId,
      tokenId: token.id,
      subject: { token: token.name, verb, people },
      progress: { total: people },
      by,
    });
    await registrations.takeUp(tx, token.id, asker, operation.id);
    await due.wake(tx, "operation", operation.id);
    started.push(operation);
  }
  return started;
}
