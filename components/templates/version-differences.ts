import { type TextsByLanguage, type TextField, textFields } from "#lib/domain/templates/message-texts.ts";

export interface TextDifference {
  language: string;
  field: TextField;
  lines: { sign: "+" | "-"; text: string }[];
}

/** What another version says otherwise, text by text: the lines that it lost, then those it has instead. */
export function versionDifferences(before: TextsByLanguage, after: TextsByLanguage): TextDifference[] {
  const languages = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return languages.flatMap((language) =>
    textFields.flatMap((field) => {
      const [old = "", young = ""] = [before[language]?.[field], after[language]?.[field]];
      if (old === young) return [];
      return [{ language, field, lines: [...lost(old, young, "-"), ...lost(young, old, "+")] }];
    }),
  );
}

/** Lines of one text that the other does not have as often. */
function lost<S extends "+" | "-">(text: string, other: string, sign: S): { sign: S; text: string }[] {
  const left = new Map<string, number>();
  for (const line of other.split("\n")) left.set(line, (left.get(line) ?? 0) + 1);
  return text.split("\n").flatMap((line) => {
    const rest = left.get(line) ?? 0;
    left.set(line, rest - 1);
    return rest > 0 || line === "" ? [] : [{ sign, text: line }];
  });
}
