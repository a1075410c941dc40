import "server-only";
import * as customer from "#lib/data/customer.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Role } from "#lib/domain/access/permission.ts";
import { postMail } from "#lib/features/post-mail.ts";
import { invitationMail } from "#lib/mail/invitation.ts";
import { env } from "#lib/platform/env.ts";
import { publicAddress } from "#lib/platform/public-address.ts";

export interface InvitationLink {
  id: string;
  email: string;
  /** What the link ends in: see `invitationPath`. Only its hash is kept. */
  secret: string;
  expiresAt: Date;
  mailed: boolean;
}

export const invitationPath = (secret: string): string => `/invitations/${secret}`;

export interface InvitationWords {
  email: string;
  role: Role;
  groupName: string;
  secret: string;
  expiresAt: Date;
}

/** Writes the mail down to be sent after this transaction; false where no mail server is set, and in a rehearsal. */
export async function mailInvitation(
  tx: Tx,
  groupId: string,
  { email, secret, ...words }: InvitationWords,
): Promise<boolean> {
  if (!env().SMTP_URL && tx.world === null) return false;
  const { name: customerName, timeZone } = await customer.get(tx);
  const link = publicAddress(invitationPath(secret));
  const written = invitationMail({ ...words, customerName, timeZone, link, invitedBy: tx.actor.name });
  const text = tx.world === null ? written : { ...written, text: "", html: "" };
  const { state } = await postMail(tx, { to: email, ...text, kind: "invitation", groupId });
  return state === "waiting";
}
