/** What a template may leave open, in braces; all of it is known whenever an invitation is written. */
export const variables = [
  "person",
  "first name",
  "e-mail",
  "organization",
  "location",
  "app count",
  "link",
] as const;

export type Variable = (typeof variables)[number];

export type VariableValues = Record<Variable, string>;

export const isVariable = (word: string): word is Variable => variables.some((one) => one === word);

/** "Carrow, Ines" and "Ines Carrow" are both Ines. */
export function firstNameOf(name: string): string {
  const [family = "", given] = name.split(",").map((part) => part.trim());
  return (given || family).split(/\s+/u)[0] ?? "";
}
