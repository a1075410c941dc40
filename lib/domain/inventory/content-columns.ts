import { isEmail } from "#lib/domain/inventory/cell.ts";
import { readEnrollment } from "#lib/domain/inventory/enrollment.ts";
import { readLanguageTag } from "#lib/domain/inventory/language-tag.ts";
import { readMoment } from "#lib/domain/inventory/moment.ts";
import { platforms, readPlatform } from "#lib/domain/inventory/platform.ts";
import { normalSerial } from "#lib/domain/inventory/serial.ts";

type Kind = "device" | "person";
type Test = (cell: string) => boolean;

/** Looks like a serial number, and like nothing that people would write over a column. */
export const looksLikeSerial: Test = (cell) => normalSerial(cell) !== null && /\d/.test(cell);

const isPlatform: Test = (cell) => platforms.some((one) => one === cell.toLowerCase().replaceAll(" ", ""));
const isVersion: Test = (cell) => /^\d{1,3}(\.\d{1,3}){1,3}$/.test(cell);
const isEnrollment: Test = (cell) => (readEnrollment(cell) ?? "unknown") !== "unknown";
const isLanguage: Test = (cell) => /^[a-z]{2}([-_]|$)/.test(cell) && readLanguageTag(cell) !== null;
const isText: Test = (cell) => /\p{L}/u.test(cell);

/** What each column must look like, the surest first; a column of the file is taken once. */
const looks: Record<Kind, readonly (readonly [column: string, test: Test])[]> = {
  device: [
    ["owner", isEmail],
    ["lastSeen", (cell) => readMoment(cell) !== null],
    ["osVersion", isVersion],
    ["platform", isPlatform],
    ["enrollment", isEnrollment],
    ["serial", looksLikeSerial],
    ["model", (cell) => readPlatform(cell) !== null],
    ["name", isText],
  ],
  person: [
    ["managedAccount", (cell) => isEmail(cell) && cell.toLowerCase().includes("appleid")],
    ["email", isEmail],
    ["managedAccount", isEmail],
    ["language", isLanguage],
    ["name", (cell) => isText(cell) && cell.includes(" ")],
    ["firstName", isText],
    ["lastName", isText],
  ],
};

/** Guesses the columns of a table without headings by what stands in them. */
export function columnsByContent(kind: Kind, rows: readonly (readonly string[])[]): Record<string, number> {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const columns: Record<string, number> = {};
  const taken = new Set<number>();
  for (const [column, test] of looks[kind]) {
    if (column in columns || (column === "firstName" && "name" in columns)) continue;
    if (column === "lastName" && !("firstName" in columns)) continue;
    for (let at = 0; at < width; at++) {
      const cells = rows.map((row) => row[at] ?? "").filter((cell) => cell !== "");
      if (taken.has(at) || cells.length === 0 || !cells.every(test)) continue;
      columns[column] = at;
      taken.add(at);
      break;
    }
  }
  return columns;
}

/**
 * Whether the first row of a table is data, though nothing stands over it: it has an address, or a serial number over
 * others, where headings would have words.
 */
export function beginsWithData(kind: Kind, [first = [], ...rest]: readonly (readonly string[])[]): boolean {
  if (kind === "person") return first.some(isEmail);
  return first.some(
    (cell, at) => looksLikeSerial(cell) && rest.every((row) => looksLikeSerial(row[at] ?? cell)),
  );
}
