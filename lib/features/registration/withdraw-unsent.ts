import "server-only";
import * as due from "#lib/data/due.ts";
import * as operations from "#lib/data/operations.ts";
import * as registrations from "#lib/data/registrations.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Refusal } from "#lib/refusal.ts";
import type { Scope } from "#lib/scope.ts";

/** The token cannot act: what was not sent is not going to be by this operation, and waits for the token. */
export async function withdrawUnsent(
  scope: Scope,
  operationId: string,
  tokenId: string,
  { reason }: Refusal,
): Promise<void> {
  await transaction(scope, async (tx) => {
    await registrations.withdraw(tx, operationId, reason);
    const people = await registrations.keepWaiting(tx, operationId, reason);
    if (people === 0) return;
    await due.wake(tx, "registrations", tokenId);
    await operations.log(tx, operationId, "people-wait", { people, reason });
  });
}
