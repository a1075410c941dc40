import "server-only";
import * as due from "#lib/data/due.ts";
import * as mails from "#lib/data/mails.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { MailState } from "#lib/domain/notices/mail.ts";
import { env } from "#lib/platform/env.ts";

export interface PostedMail {
  id: string;
  state: MailState;
}

/**
 * Writes a mail down, to be sent after this transaction. A rehearsal's mail stays in its outbox, and so does any where no
 * mail server is set.
 */
export async function postMail(tx: Tx, mail: Omit<mails.NewMail, "state">): Promise<PostedMail> {
  const state = tx.world !== null ? "kept" : env().SMTP_URL ? "waiting" : "no-server";
  const id = await mails.insert(tx, { ...mail, state });
  if (state === "waiting") await due.wake(tx, "mail", id);
  return { id, state };
}
