import "server-only";
import type { Recipient } from "#lib/data/recipients.ts";
import type { InvitingToken } from "#lib/data/template-tokens.ts";
import { chooseLanguage, languageOfCountry } from "#lib/domain/templates/choose-language.ts";
import { defaultTexts } from "#lib/domain/templates/default-texts.ts";
import { fillTexts } from "#lib/domain/templates/fill-texts.ts";
import type { MessageTexts, TextsByLanguage } from "#lib/domain/templates/message-texts.ts";
import { firstNameOf } from "#lib/domain/templates/variables.ts";
import { programInvitationMail } from "#lib/mail/program-invitation.ts";
import type { WrittenMail } from "#lib/mail/write-mail.ts";

/** Texts in every language they are written in; null for the default template. */
export type UsedTemplate = { texts: TextsByLanguage; defaultLanguage: string } | null;

export interface Invitation {
  template: UsedTemplate;
  person: Omit<Recipient, "id">;
  token: InvitingToken;
  invitationUrl: string;
  /** Instead of the person's own. */
  language?: string;
}

export interface WrittenInvitation {
  language: string;
  mail: WrittenMail;
}

/** A person is written to in their own language, else in the template's or that of the token's country. */
export function languageFor({ template, person, token }: Omit<Invitation, "invitationUrl">): string {
  const fallback = template ? template.defaultLanguage : languageOfCountry(token.country);
  return chooseLanguage(Object.keys(template?.texts ?? defaultTexts), [person.language, fallback]);
}

/** The one way an invitation is written: what is shown before is what is sent. */
export function writeInvitation(invitation: Invitation): WrittenInvitation {
  const { template, person, token, invitationUrl } = invitation;
  const texts = template?.texts ?? defaultTexts;
  const language =
    invitation.language === undefined
      ? languageFor(invitation)
      : chooseLanguage(Object.keys(texts), [invitation.language]);
  const filled = fillTexts(texts[language] ?? nothing, {
    person: person.name,
    "first name": firstNameOf(person.name),
    "e-mail": person.email ?? "",
    organization: token.organization,
    location: token.locationName ?? token.name,
    "app count": token.titles.toLocaleString(language),
    link: invitationUrl,
  });
  return { language, mail: programInvitationMail(filled, language) };
}

const nothing: MessageTexts = { subject: "", heading: "", body: "{link}", button: "", footer: "" };
