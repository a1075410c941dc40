import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as recipients from "#lib/data/recipients.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { MailState } from "#lib/domain/notices/mail.ts";
import { postMail } from "#lib/features/post-mail.ts";
import { previewIn } from "#lib/features/templates/preview-invitation.ts";
import type { PreviewInvitation } from "#lib/features/templates/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export interface SentTest {
  to: string;
  state: MailState;
}

/** Mails what the preview shows to whoever looks at it, under a link that invites nobody. */
export function sendTest(scope: Granted<"template:write">, asked: PreviewInvitation): Promise<SentTest> {
  return transaction(scope, async (tx) => {
    const to = await recipients.ownAddress(tx);
    if (to === null) throw new Refusal("mail-address-missing");
    const { subject, text, html } = await previewIn(tx, asked);
    const { groupId } = tx;
    const { id: mailId, state } = await postMail(tx, {
      to,
      subject,
      text,
      html,
      kind: "invitation-test",
      groupId,
    });
    await audit.record(tx, "mail.tested", {
      target: { kind: "mail", id: mailId, name: to },
      after: { subject },
    });
    return { to, state };
  });
}
