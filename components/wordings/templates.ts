import { named, said, type Words } from "#components/wordings/wording.ts";
import type { Reason } from "#lib/refusal.ts";

/** Templates of messages, and the mails that are written from them. */
export const templateWords = {
  "template-changed": said(
    "Somebody else saved this template meanwhile.",
    "Nothing of yours was saved. Copy your text, open the template anew, and put it in there.",
  ),
  "template-elsewhere": ({ name, group }) =>
    said(
      `${named(name, "This template")} belongs to ${named(group, "another group")}.`,
      "A token takes templates of its own group and of the groups above it. Nothing was changed.",
    ),
  "language-needed": said(
    "This language is the template's own.",
    "Whoever's language is not known is written to in it. Choose another language for them first.",
  ),
  "mail-address-missing": said(
    "There is no address to write to.",
    "A test goes to the e-mail address you sign in with, and an API key has none.",
  ),
} satisfies Partial<Record<Reason, Words>>;
