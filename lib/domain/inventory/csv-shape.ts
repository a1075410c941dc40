export const delimiters = [",", ";", "\t"] as const;
export type Delimiter = (typeof delimiters)[number];

/** How spreadsheets in some countries say which sign parts their cells. */
const HINT = /^sep=(.)\r?\n/i;

/** The sign that parts the cells of a table, from its beginning; and how many lines come before the headings. */
export function readShape(beginning: string): { delimiter: Delimiter; skip: number } {
  const hinted = HINT.exec(beginning)?.[1];
  const hint = delimiters.find((one) => one === hinted);
  if (hint) return { delimiter: hint, skip: 1 };
  const head = firstLine(beginning);
  const counted = delimiters.map((delimiter) => ({ delimiter, parts: partsIn(head, delimiter) }));
  const most = counted.reduce((one, other) => (other.parts > one.parts ? other : one));
  return { delimiter: most.delimiter, skip: 0 };
}

function firstLine(text: string): string {
  return text.split(/\r\n|\n|\r/, 20).find((line) => line.trim() !== "") ?? "";
}

/** Counted outside of quotes. */
function partsIn(line: string, delimiter: Delimiter): number {
  return line.replace(/"(?:[^"]|"")*"/g, "").split(delimiter).length;
}
