import {
  longest,
  type MessageTexts,
  type TextField,
  textFields,
} from "#lib/domain/templates/message-texts.ts";
import { type Misprint, readText, uses } from "#lib/domain/templates/template-text.ts";
import { variables } from "#lib/domain/templates/variables.ts";

export interface TextProblem {
  field: TextField;
  words: string;
}

/** Everything that keeps a message from being sent as it stands, field by field. */
export function textProblems(texts: MessageTexts): TextProblem[] {
  return [
    ...textFields.flatMap((field) => problemsOf(field, texts[field])),
    ...(texts.button.trim() === "" && !uses(texts.body, "link")
      ? [
          {
            field: "body" as const,
            words: "Nothing leads to Apple: give the button words, or put {link} into the text.",
          },
        ]
      : []),
  ];
}

function problemsOf(field: TextField, text: string): TextProblem[] {
  const problems: string[] = [];
  if (text.trim() === "" && field === "subject") problems.push("A mail needs a subject.");
  if (text.trim() === "" && field === "body") problems.push("Say what the invitation is about.");
  if (text.length > longest[field])
    problems.push(`At most ${longest[field].toLocaleString("en-US")} characters.`);
  if (field !== "body" && field !== "footer" && uses(text, "link"))
    problems.push("{link} belongs into the text; the button leads there by itself.");
  return [...problems, ...readText(text).misprints.map(misprintWords)].map((words) => ({ field, words }));
}

const known = variables.map((name) => `{${name}}`).join(", ");

function misprintWords({ kind, word, line, column }: Misprint): string {
  const place = `line ${line}, character ${column}`;
  return kind === "unknown-variable"
    ? `${word} is no variable (${place}). There are ${known}.`
    : `A brace stands alone (${place}). Type ${word}${word} to print one.`;
}
