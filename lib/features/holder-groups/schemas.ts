import { z } from "zod";
import { holderKinds } from "#lib/domain/holder-groups/holder-kind.ts";
import { MOST_TERMS, ruleFields, ruleOps } from "#lib/domain/holder-groups/rule.ts";
import { readTag } from "#lib/domain/holder-groups/tag.ts";

const name = z.string().trim().min(1, "Give the group a name.").max(120, "At most 120 characters.");
const kind = z.enum(holderKinds);

const Term = z.object({ field: z.enum(ruleFields), op: z.enum(ruleOps), value: z.string().max(255) });

/** Who belongs to a smart group: those that all of the terms fit, or any of them. */
export const HolderRule = z.object({
  match: z.enum(["all", "any"]),
  terms: z.array(Term).min(1, "Ask for something.").max(MOST_TERMS, `At most ${MOST_TERMS} terms.`),
});

/** A form sends a rule as text, and an empty text for a fixed list. */
const FormRule = z
  .string()
  .transform((text, context) => {
    try {
      return text === "" ? null : (JSON.parse(text) as unknown);
    } catch {
      context.addIssue({ code: "custom", message: "That is no rule." });
      return z.NEVER;
    }
  })
  .pipe(HolderRule.nullable());

const NewGroup = { groupId: z.uuid("Choose a group."), kind, name };

/** `rule` null for a fixed list. */
export const CreateHolderGroup = z.object({ ...NewGroup, rule: HolderRule.nullable().default(null) });
export type CreateHolderGroup = z.output<typeof CreateHolderGroup>;
export const CreateHolderGroupForm = z.object({ ...NewGroup, rule: FormRule });

/** The rule of a smart group may change; a fixed list stays one. */
export const EditHolderGroupBody = z.object({ name, rule: HolderRule.nullable().default(null) });
export type EditHolderGroup = z.output<typeof EditHolderGroupBody> & { holderGroupId: string };
export const EditHolderGroupForm = z.object({ holderGroupId: z.uuid(), name, rule: FormRule });

export const PreviewRule = z.object({ groupId: z.uuid(), kind, rule: HolderRule });
export type PreviewRule = z.output<typeof PreviewRule>;
export const PreviewRuleForm = z.object({ groupId: z.uuid(), kind, rule: FormRule.pipe(HolderRule) });

export const OneHolderGroup = z.object({ holderGroupId: z.uuid() });
export type OneHolderGroup = z.output<typeof OneHolderGroup>;

const ids = z
  .preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.uuid()).max(20_000),
  )
  .default([]);

/** Rows chosen in a list, or all that its filter matches. */
export const Chosen = z.object({ ids, matching: z.string().max(1000).optional() });
export type Chosen = z.output<typeof Chosen>;

export const ChangeMembers = Chosen.extend({ holderGroupId: z.uuid() });
export type ChangeMembers = z.output<typeof ChangeMembers>;

const Tag = z.string().transform((text, context) => {
  const tag = readTag(text);
  if (tag === null)
    context.addIssue({
      code: "custom",
      message: "A tag has at most 64 characters, and neither commas nor quotes.",
    });
  return tag ?? "";
});

export const Tags = z.array(Tag).max(20, "At most 20 tags at once.").default([]);

/** A form sends them in one line, with commas. */
const FormTags = z
  .string()
  .default("")
  .transform((text) => text.split(",").filter((one) => one.trim() !== ""))
  .pipe(z.array(Tag).max(20, "At most 20 tags at once."));

export const TagHolders = Chosen.extend({ kind, add: Tags, remove: Tags });
export const TagHoldersForm = Chosen.extend({ kind, add: FormTags, remove: FormTags });
export type TagHolders = z.output<typeof TagHolders>;
