import "server-only";
import * as customer from "#lib/data/customer.ts";
import * as groups from "#lib/data/groups.ts";
import * as recipients from "#lib/data/recipients.ts";
import * as templateTokens from "#lib/data/template-tokens.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { draftOf } from "#lib/domain/templates/message-texts.ts";
import {
  sampleCommandUuid,
  sampleInvitationUrl,
  samplePerson,
  sampleToken,
} from "#lib/features/templates/sample.ts";
import type { PreviewInvitation } from "#lib/features/templates/schemas.ts";
import { templateInSight } from "#lib/features/templates/template-here.ts";
import { usedTemplate } from "#lib/features/templates/used-template.ts";
import { languageFor, type UsedTemplate, writeInvitation } from "#lib/features/templates/write-invitation.ts";
import { inviteToProgram } from "#lib/mdm/commands/invite-to-program.ts";
import { env } from "#lib/platform/env.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export interface InvitationPreview {
  /** In which the mail is written. */
  language: string;
  /** In which this person would get it, as the template is saved. */
  ownLanguage: string;
  /** Null for the invented one. */
  personId: string | null;
  personName: string;
  /** Null where the person has no e-mail address: no mail would be sent. */
  to: string | null;
  from: string;
  subject: string;
  text: string;
  html: string;
  /** The property list that a device gets instead of the mail. */
  command: string;
}

/** An invitation as it would be sent, in each channel. Nothing is sent, and the code in its link is invented. */
export function previewInvitation(
  scope: Granted<"template:write">,
  asked: PreviewInvitation,
): Promise<InvitationPreview> {
  return transaction(scope, (tx) => previewIn(tx, asked));
}

export async function previewIn(tx: Tx, asked: PreviewInvitation): Promise<InvitationPreview> {
  const { language, personId } = asked;
  const person = personId === null ? samplePerson : await recipients.get(tx, personId);
  const [saved, token] = [await savedTemplate(tx, asked), await tokenOf(tx, asked)];
  const written = writeInvitation({
    template: withDraft(saved, asked),
    person,
    token,
    invitationUrl: sampleInvitationUrl,
    ...(language !== undefined && { language }),
  });
  return {
    language: written.language,
    ownLanguage: languageFor({ template: saved, person, token }),
    personId,
    personName: person.name,
    to: person.email,
    from: env().MAIL_FROM,
    ...written.mail,
    command: inviteToProgram({ commandUuid: sampleCommandUuid, invitationUrl: sampleInvitationUrl }),
  };
}

async function savedTemplate(tx: Tx, { templateId }: PreviewInvitation): Promise<UsedTemplate> {
  const chosen = templateId === null ? null : await templateInSight(tx, templateId);
  return usedTemplate(tx, chosen?.id ?? null);
}

/** The texts being written stand in for the template's own in their language. */
function withDraft(saved: UsedTemplate, asked: PreviewInvitation): UsedTemplate {
  const draft = draftOf(asked);
  if (!draft) return saved;
  const { language = saved?.defaultLanguage ?? "en" } = asked;
  return { texts: { [language]: draft }, defaultLanguage: language };
}

/** The token asked for, else one that uses the template, else one invented. */
async function tokenOf(tx: Tx, { tokenId, templateId }: PreviewInvitation) {
  if (tokenId !== null && !isRowId(tokenId)) throw new Refusal("not-found");
  const [using] = templateId === null ? [] : await templateTokens.using(tx, [templateId]);
  const id = tokenId ?? using?.id;
  if (id !== undefined) return templateTokens.get(tx, id);
  const [{ name }, group] = [await customer.get(tx), await groups.get(tx, tx.groupId)];
  return sampleToken(name, group.name);
}
