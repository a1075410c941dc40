import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as tokenAddresses from "#lib/data/token-addresses.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { AddedAddress } from "#lib/features/notices/add-address.ts";
import { mailVerification } from "#lib/features/notices/mail-verification.ts";
import type { One } from "#lib/features/notices/schemas.ts";
import { tokenHere } from "#lib/features/token-here.ts";
import { randomSecret, sha256 } from "#lib/platform/seal.ts";
import type { Granted } from "#lib/scope.ts";

/** A new link for an address that has not said yes, or whose mail came back; the one before opens nothing any longer. */
export function askAddressAgain(scope: Granted<"token:write">, { id }: One): Promise<AddedAddress> {
  return transaction(scope, async (tx) => {
    const { email, tokenId } = await tokenAddresses.get(tx, id);
    const token = await tokenHere(tx, tokenId);
    const secret = randomSecret();
    await tokenAddresses.renewLink(tx, id, sha256(secret));
    await audit.record(tx, "token.address-asked", {
      target: { kind: "token", id: token.id, name: token.name },
      after: { email },
      groupId: token.groupId,
    });
    return { id, mailed: await mailVerification(tx, token, { email, secret }) };
  });
}
