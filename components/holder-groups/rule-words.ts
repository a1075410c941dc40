import { enrollmentWord, platformWord, sourceWord } from "#components/inventory/words.ts";
import type { Rule, RuleField, RuleOp, RuleTerm } from "#lib/domain/holder-groups/rule.ts";

/** What a rule can name, besides values. */
export interface RuleNames {
  /** Organization groups, by their whole path. */
  groups: readonly { id: string; path: string }[];
  /** Fixed lists. */
  lists: readonly { id: string; name: string }[];
}

export const fieldWords: Record<RuleField, string> = {
  platform: "Platform",
  version: "Version",
  model: "Model",
  enrollment: "Enrollment",
  language: "Language",
  domain: "E-mail domain",
  name: "Name",
  group: "Organization group",
  tag: "Tag",
  source: "Source",
  in: "List",
};

export const opWords: Record<RuleOp, string> = {
  is: "is",
  not: "is not",
  "at-least": "is at least",
  below: "is below",
  begins: "begins with",
  contains: "contains",
};

/** What a field's value looks like, where it is typed. */
export const placeholders: Partial<Record<RuleField, string>> = {
  version: "18.4",
  model: "iPad",
  language: "de",
  domain: "example.org",
  name: "Till",
  tag: "kiosk",
};

/** The value for the eye: a group by its path, a platform by its name. */
export function valueWord(
  { field, value }: Pick<RuleTerm, "field" | "value">,
  { groups, lists }: RuleNames,
): string {
  switch (field) {
    case "platform":
      return platformWord(value);
    case "enrollment":
      return enrollmentWord(value);
    case "source":
      return sourceWord(value);
    case "group":
      return groups.find(({ id }) => id === value)?.path ?? "a group out of reach";
    case "in":
      return lists.find(({ id }) => id === value)?.name ?? "a list that is gone";
    default:
      return value;
  }
}

const termWords = (term: RuleTerm, names: RuleNames) =>
  `${fieldWords[term.field]} ${opWords[term.op]} ${valueWord(term, names)}`;

/** A rule as a sentence: "Platform is iPadOS, and version is at least 18." */
export function ruleSentence({ match, terms }: Rule, names: RuleNames): string {
  const [first = "", ...rest] = terms.map((term) => termWords(term, names));
  const joint = match === "all" ? ", and " : ", or ";
  return `${[first, ...rest.map((words) => words.charAt(0).toLowerCase() + words.slice(1))].join(joint)}.`;
}
