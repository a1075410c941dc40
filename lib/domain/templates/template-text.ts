import { isVariable, type Variable } from "#lib/domain/templates/variables.ts";

export type Piece = { text: string } | { variable: Variable };

/** Where something is wrong: lines and columns count from 1. */
export interface Misprint {
  kind: "unknown-variable" | "brace-alone";
  word: string;
  line: number;
  column: number;
}

export interface ReadText {
  pieces: Piece[];
  misprints: Misprint[];
}

const tokens = /\{\{|\}\}|\{([^{}\n]*)\}|[{}]/gu;

/** A text of a template: `{person}` is a variable, `{{` and `}}` are braces, and a brace on its own is a slip. */
export function readText(text: string): ReadText {
  const pieces: Piece[] = [];
  const misprints: Misprint[] = [];
  let from = 0;
  for (const match of text.matchAll(tokens)) {
    const [whole, word] = match;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    from = match.index + whole.length;
    const name = word?.trim().toLowerCase();
    if (whole === "{{" || whole === "}}") pieces.push({ text: whole.charAt(0) });
    else if (name === undefined)
      misprints.push({ kind: "brace-alone", word: whole, ...placeOf(text, match.index) });
    else if (isVariable(name)) pieces.push({ variable: name });
    else misprints.push({ kind: "unknown-variable", word: whole, ...placeOf(text, match.index) });
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return { pieces, misprints };
}

export const uses = (text: string, variable: Variable): boolean =>
  readText(text).pieces.some((piece) => "variable" in piece && piece.variable === variable);

function placeOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
