import type { MessageTexts } from "#lib/domain/templates/message-texts.ts";
import { readText } from "#lib/domain/templates/template-text.ts";
import type { VariableValues } from "#lib/domain/templates/variables.ts";

export type Run = { text: string } | { link: string };

/** A message as one person gets it; nothing of it is escaped yet. */
export interface FilledMessage {
  subject: string;
  heading: string;
  /** Paragraphs, each of texts and links one after the other. */
  body: Run[][];
  /** Leads to `link`; empty where there is none. */
  button: string;
  footer: Run[][];
  link: string;
}

/** Puts a person's own words where the variables stand. What is put in is not read again. */
export function fillTexts(texts: MessageTexts, values: VariableValues): FilledMessage {
  const line = (text: string) => oneLine(runsOf(text, values).map(wordsOf).join(""));
  return {
    subject: line(texts.subject),
    heading: line(texts.heading),
    body: paragraphsOf(texts.body, values),
    button: line(texts.button),
    footer: paragraphsOf(texts.footer, values),
    link: values.link,
  };
}

export const wordsOf = (run: Run): string => ("link" in run ? run.link : run.text);

function runsOf(text: string, values: VariableValues): Run[] {
  return readText(text).pieces.map((piece) => {
    if ("text" in piece) return piece;
    return piece.variable === "link" ? { link: values.link } : { text: oneLine(values[piece.variable]) };
  });
}

const paragraphsOf = (text: string, values: VariableValues): Run[][] =>
  text
    .replace(/\r\n?/gu, "\n")
    .trim()
    .split(/\n\s*\n/u)
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => runsOf(paragraph, values));

/** A name with a line break in it must not add headers or paragraphs. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();
