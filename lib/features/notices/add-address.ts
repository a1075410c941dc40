import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as tokenAddresses from "#lib/data/token-addresses.ts";
import { transaction } from "#lib/data/transaction.ts";
import { mailVerification } from "#lib/features/notices/mail-verification.ts";
import type { AddAddress } from "#lib/features/notices/schemas.ts";
import { tokenToChange } from "#lib/features/token-here.ts";
import { randomSecret, sha256 } from "#lib/platform/seal.ts";
import type { Granted } from "#lib/scope.ts";

export interface AddedAddress {
  id: string;
  /** False where no mail server is set, and in a rehearsal: nobody can say yes then. */
  mailed: boolean;
}

/** An address that is to hear of a token. It is asked first, and until it says yes gets nothing else. */
export function addAddress(
  scope: Granted<"token:write">,
  { tokenId, email }: AddAddress,
): Promise<AddedAddress> {
  return transaction(scope, async (tx) => {
    const token = await tokenToChange(tx, tokenId);
    const secret = randomSecret();
    const id = await tokenAddresses.insert(tx, { tokenId: token.id, email, linkHash: sha256(secret) });
    await audit.record(tx, "token.address-added", {
      target: { kind: "token", id: token.id, name: token.name },
      after: { email },
      groupId: token.groupId,
    });
    await changes.tell(tx, "tokens", token.id);
    return { id, mailed: await mailVerification(tx, token, { email, secret }) };
  });
}
