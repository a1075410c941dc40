import "server-only";
import * as mails from "#lib/data/mails.ts";
import { transaction } from "#lib/data/transaction.ts";
import { type Delivery, type Letter, sendLetter } from "#lib/mail/send-mail.ts";
import { log } from "#lib/platform/log.ts";
import type { Granted } from "#lib/scope.ts";

/** Minutes until the next try, after one more failure each; then nobody tries again. */
const PAUSES = [1, 5, 15, 60, 240, 720];

/** Sends a mail that was written down, and answers when to try again. Run again after it was sent, it does nothing. */
export async function deliverMail(
  scope: Granted<"member:write">,
  mailId: string,
  send: (letter: Letter) => Promise<Delivery> = sendLetter,
): Promise<Date | null> {
  const mail = await transaction(scope, (tx) => mails.findUnsent(tx, mailId));
  if (!mail) return null;

  const { attempts, ...letter } = mail;
  const delivery = await send(letter);
  if (delivery.state === "sent") {
    await transaction(scope, (tx) => mails.markSent(tx, mailId));
    return null;
  }
  const { problem } = delivery;
  const pause = delivery.state === "later" ? PAUSES[attempts] : undefined;
  await transaction(scope, (tx) => mails.noteFailure(tx, mailId, { problem, final: pause === undefined }));
  log.warn("mail.not-sent", { mailId, attempts: attempts + 1, problem });
  return pause === undefined ? null : new Date(Date.now() + pause * 60_000);
}
