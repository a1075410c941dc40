import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as mails from "#lib/data/mails.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { One } from "#lib/features/notices/schemas.ts";
import { postMail } from "#lib/features/post-mail.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Sends the same words to the same address once more, as a mail of its own. */
export function resendMail(scope: Granted<"notice:write">, { id }: One): Promise<void> {
  return transaction(scope, async (tx) => {
    const { to, subject, text, html, kind, groupId, noticeIds, insteadOf } = await mails.get(tx, id);
    if (kind !== "notice" || text === "") throw new Refusal("mail-not-kept");
    const from = { ...(groupId !== null && { groupId }), ...(insteadOf !== null && { insteadOf }) };
    await postMail(tx, { to, subject, text, html, kind, noticeIds, ...from });
    await audit.record(tx, "mail.resent", {
      target: { kind: "mail", id, name: to },
      after: { subject },
      ...(groupId !== null && tx.reach.includes(groupId) && { groupId }),
    });
  });
}
