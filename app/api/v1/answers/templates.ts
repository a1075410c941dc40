import { z } from "zod";
import { Id, Moment } from "#lib/api/shapes.ts";

const Message = z
  .object({
    subject: z.string(),
    heading: z.string(),
    body: z.string().meta({ description: "A blank line begins a paragraph." }),
    button: z.string().meta({ description: "It leads to the invitation; empty where there is none." }),
    footer: z.string(),
  })
  .meta({ id: "Message", description: "What an invitation says in one language, with its variables." });

const texts = z.record(z.string(), Message).meta({ description: "By language (BCP 47)." });

export const Template = z
  .object({
    id: Id,
    groupId: Id,
    groupName: z.string(),
    inherited: z.boolean().meta({ description: "It lives in a group above: used here, written there." }),
    name: z.string(),
    defaultLanguage: z.string().meta({ description: "Of those whose own language is not known." }),
    languages: z.array(z.string()),
    version: z.int().meta({ description: "The version in use." }),
    savedAt: Moment,
    savedBy: z.string(),
    tokens: z
      .array(z.object({ id: Id, name: z.string() }))
      .meta({ description: "The tokens in sight that use it." }),
  })
  .meta({ id: "Template" });

export const TemplateWithTexts = Template.extend({ texts }).meta({ id: "TemplateWithTexts" });

export const CreatedTemplate = z.object({ id: Id }).meta({ id: "CreatedTemplate" });

export const SavedVersion = z
  .object({ version: z.int().meta({ description: "The version in use now." }) })
  .meta({ id: "SavedTemplateVersion" });

export const TemplateVersion = z
  .object({
    number: z.int(),
    texts,
    savedAt: Moment,
    savedBy: z.string(),
    restoredOf: z.int().nullable().meta({ description: "The older version that was put back." }),
  })
  .meta({ id: "TemplateVersion", description: "Written once, never changed." });

export const InvitationPreview = z
  .object({
    language: z.string(),
    ownLanguage: z.string().meta({ description: "In which this person would get it, as it is saved." }),
    personId: Id.nullable(),
    personName: z.string(),
    to: z.string().nullable().meta({ description: "Null where no mail would be sent: there is no address." }),
    from: z.string(),
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    command: z.string().meta({ description: "The property list that a device gets instead of the mail." }),
  })
  .meta({
    id: "InvitationPreview",
    description: "As it would be sent; only the code in the link is invented.",
  });

export const TokenTemplate = z
  .object({
    templateId: Id.nullable().meta({ description: "The one in use; null for the default one." }),
    lost: z
      .object({ name: z.string(), at: Moment, by: z.string() })
      .nullable()
      .meta({ description: "The chosen one was deleted, and the default one is used instead." }),
    choices: z.array(z.object({ id: Id, name: z.string() })),
  })
  .meta({ id: "TokenTemplate" });
