import { z } from "zod";
import { idOrNone } from "#lib/features/id-or-none.ts";
import { languages } from "#lib/domain/templates/languages.ts";
import { draftOf, type MessageTexts } from "#lib/domain/templates/message-texts.ts";
import { textProblems } from "#lib/domain/templates/text-problems.ts";

const id = z.uuid("That is no id.");

export const templateName = z
  .string()
  .trim()
  .min(1, "Give the template a name.")
  .max(120, "At most 120 characters.");

export const language = z.enum(languages, "Choose a language.");

const text = z
  .string()
  .max(20_000, "At most 20,000 characters.")
  .overwrite((typed) => typed.replace(/\r\n?/g, "\n").trim());

export const texts = {
  subject: text.meta({ example: "Apps from {organization}" }),
  heading: text.meta({ example: "Welcome" }),
  body: text.meta({ example: "Hello {first name}" }),
  button: text.meta({ example: "Accept the invitation" }),
  footer: text.meta({ example: "Sent to {person}" }),
};

/** Says what is wrong with a message at the field where it is. */
export function refuseProblems(message: MessageTexts, context: z.RefinementCtx): void {
  for (const { field, words } of textProblems(message))
    context.addIssue({ code: "custom", path: [field], message: words });
}

export const One = z.object({ id });

export const CreateTemplate = z.object({
  groupId: z.uuid("Choose a group."),
  name: templateName,
  defaultLanguage: language,
});

export const EditTemplate = z.object({ id, name: templateName, defaultLanguage: language });

/** The version that was on the page: whoever saved meanwhile is not overwritten. */
const version = z.coerce.number().int().min(1);

export const SaveTexts = z.object({ id, language, version, ...texts }).superRefine(refuseProblems);

export const DropLanguage = z.object({ id, language });

export const RestoreVersion = z.object({ id, number: z.coerce.number().int().min(1) });

export const ChooseTemplate = z.object({ tokenId: id, templateId: idOrNone });

/**
 * What is to be shown: a template's own texts, or those being written. `templateId` null is the default template; without
 * a person it is an invented one, without a token the one that uses the template.
 */
export const PreviewInvitation = z
  .object({
    templateId: idOrNone.default(null),
    language: language.optional(),
    personId: idOrNone.default(null),
    tokenId: idOrNone.default(null),
    ...z.object(texts).partial().shape,
  })
  .superRefine((asked, context) => {
    const draft = draftOf(asked);
    if (draft) refuseProblems(draft, context);
  });

export const FindPerson = z.object({ query: z.string().trim().max(200) });

export type One = z.output<typeof One>;
export type CreateTemplate = z.output<typeof CreateTemplate>;
export type EditTemplate = z.output<typeof EditTemplate>;
export type SaveTexts = z.output<typeof SaveTexts>;
export type DropLanguage = z.output<typeof DropLanguage>;
export type RestoreVersion = z.output<typeof RestoreVersion>;
export type ChooseTemplate = z.output<typeof ChooseTemplate>;
export type PreviewInvitation = z.output<typeof PreviewInvitation>;
