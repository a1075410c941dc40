import "server-only";
import * as recipients from "#lib/data/recipients.ts";
import * as templateTokens from "#lib/data/template-tokens.ts";
import * as tokens from "#lib/data/tokens.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { postMail } from "#lib/features/post-mail.ts";
import { usedTemplate } from "#lib/features/templates/used-template.ts";
import { writeInvitation } from "#lib/features/templates/write-invitation.ts";

interface AskedInvitation {
  tokenId: string;
  personId: string;
  invitationUrl: string;
}

/**
 * Writes down the mail that invites a person to a token's location, by the token's template, to be sent after this
 * transaction. Answers the id of the mail; null where the person has no e-mail address.
 */
export async function queueInvitationMail(
  tx: Tx,
  { tokenId, personId, invitationUrl }: AskedInvitation,
): Promise<string | null> {
  const person = await recipients.get(tx, personId);
  const { email: to } = person;
  if (to === null) return null;
  const { groupId } = await tokens.get(tx, tokenId);
  const token = await templateTokens.get(tx, tokenId);
  const template = await usedTemplate(tx, token.templateId);
  const { mail } = writeInvitation({ template, person, token, invitationUrl });
  return (await postMail(tx, { to, ...mail, kind: "program-invitation", groupId, personId })).id;
}
