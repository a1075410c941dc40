import { directionOf } from "#lib/domain/templates/languages.ts";
import { type FilledMessage, type Run, wordsOf } from "#lib/domain/templates/fill-texts.ts";
import * as parts from "#lib/mail/program-invitation-parts.ts";
import { escaped, type WrittenMail } from "#lib/mail/write-mail.ts";

/** An invitation to the program: as plain text, and as a page that needs nothing from anywhere. */
export function programInvitationMail(message: FilledMessage, language: string): WrittenMail {
  const { subject, heading, body, button, footer, link } = message;
  const content = [
    ...(heading === "" ? [] : [fill(parts.heading, { words: escaped(heading) })]),
    ...body.map((paragraph) => fill(parts.paragraph, { words: markupOf(paragraph) })),
    ...(button === "" ? [] : [fill(parts.button, { words: escaped(button), link: escaped(link) })]),
  ];
  return {
    subject,
    text: textOf(message),
    html: fill(parts.page, {
      language,
      direction: directionOf(language),
      subject: escaped(subject),
      content: content.join("\n"),
      footer: footer.map((paragraph) => fill(parts.small, { words: markupOf(paragraph) })).join("\n"),
    }),
  };
}

function textOf({ heading, body, button, footer, link }: FilledMessage): string {
  const plain = (paragraphs: readonly Run[][]) => paragraphs.map((runs) => runs.map(wordsOf).join(""));
  return (
    [
      ...(heading === "" ? [] : [heading]),
      ...plain(body),
      ...(button === "" ? [] : [`${button}:\n${link}`]),
      ...plain(footer),
    ].join("\n\n") + "\n"
  );
}

const markupOf = (runs: readonly Run[]): string =>
  runs
    .map((run) =>
      "link" in run
        ? fill(parts.anchor, { link: escaped(run.link) })
        : escaped(run.text).replaceAll("\n", "<br/>"),
    )
    .join("");

/** In one go, so that what is put in is never read for open places. */
const fill = (part: string, words: Record<string, string>): string =>
  part.replace(/%%(\w+)%%/g, (place, name: string) => words[name] ?? place);
