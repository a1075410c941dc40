import "server-only";
import * as customer from "#lib/data/customer.ts";
import type { TokenRecord } from "#lib/data/tokens.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { postMail } from "#lib/features/post-mail.ts";
import { verificationMail } from "#lib/mail/verification.ts";
import { publicAddress } from "#lib/platform/public-address.ts";

/** Asks an address whether it is the right one. False where the mail does not leave. */
export async function mailVerification(
  tx: Tx,
  { name: tokenName, groupId }: TokenRecord,
  { email, secret }: { email: string; secret: string },
): Promise<boolean> {
  const { name: customerName } = await customer.get(tx);
  const link = publicAddress(`/addresses?link=${secret}`);
  const written = verificationMail({ customerName, tokenName, addedBy: tx.actor.name, link });
  const { state } = await postMail(tx, { to: email, ...written, kind: "verification", groupId });
  return state === "waiting";
}
