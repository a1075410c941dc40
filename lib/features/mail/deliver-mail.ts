import "server-only";
import * as holderEvents from "#lib/data/holder-events.ts";
import * as mails from "#lib/data/mails.ts";
import * as notices from "#lib/data/notices.ts";
import * as tokenAddresses from "#lib/data/token-addresses.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { mailInstead } from "#lib/features/mail-notices.ts";
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
  await transaction(scope, async (tx) => {
    await mails.noteFailure(tx, mailId, { problem, final: pause === undefined });
    if (pause === undefined) await tellOthers(tx, mailId, { problem, bounced: delivery.state === "never" });
  });
  log.warn("mail.not-sent", { mailId, attempts: attempts + 1, problem });
  return pause === undefined ? null : new Date(Date.now() + pause * 60_000);
}

interface Failure {
  problem: string;
  /** The address itself was refused. */
  bounced: boolean;
}

/**
 * What an address of a token did not take, those hear who manage the token; a mailbox that is gone is written to no more.
 * That an invitation did not reach a person is told on their page.
 */
async function tellOthers(tx: Tx, mailId: string, { problem, bounced }: Failure): Promise<void> {
  const { kind, to, personId, insteadOf, noticeIds } = await mails.get(tx, mailId);
  if (personId !== null)
    await holderEvents.record(tx, [personId], "invitation-mail-failed", { to, problem, bounced });
  if (kind !== "notice" || insteadOf !== null) return;
  if (bounced) await tokenAddresses.noteBounce(tx, to);
  await mailInstead(tx, { to, noticeIds }, await notices.byIds(tx, noticeIds));
}
