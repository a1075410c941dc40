import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as tokenAddresses from "#lib/data/token-addresses.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { One } from "#lib/features/notices/schemas.ts";
import { tokenHere } from "#lib/features/token-here.ts";
import type { Granted } from "#lib/scope.ts";

/** Nothing is sent there any more; where it was the last, those who manage the token's group are written to. */
export function removeAddress(scope: Granted<"token:write">, { id }: One): Promise<void> {
  return transaction(scope, async (tx) => {
    const { email, tokenId } = await tokenAddresses.get(tx, id);
    const token = await tokenHere(tx, tokenId);
    await tokenAddresses.remove(tx, id);
    await audit.record(tx, "token.address-removed", {
      target: { kind: "token", id: token.id, name: token.name },
      before: { email },
      groupId: token.groupId,
    });
    await changes.tell(tx, "tokens", token.id);
  });
}
