import "server-only";
import type { ImportKind } from "#lib/data/imports.ts";
import { beginsWithData } from "#lib/domain/inventory/content-columns.ts";
import { readShape } from "#lib/domain/inventory/csv-shape.ts";
import { parseHead } from "#lib/features/inventory/import/parse-rows.ts";
import { mapHeader } from "#lib/features/inventory/import/staged-row.ts";
import { Refusal } from "#lib/refusal.ts";

const SAMPLED_ROWS = 5;
const MOST_COLUMNS = 200;
const SHOWN = 120;

export interface TableHead {
  delimiter: string;
  /** Whether the first row is the headings; otherwise the headings are empty, and it is the first of the sample. */
  headed: boolean;
  header: string[];
  sample: string[][];
}

/** The headings of a table and its first rows, from its beginning; `headed` says what the first row is, null has it guessed. */
export function readHead(kind: ImportKind, beginning: string, headed: boolean | null): TableHead {
  const shape = readShape(beginning);
  const rows = parseHead(beginning, shape, SAMPLED_ROWS + 1).map((cells) =>
    cells.slice(0, MOST_COLUMNS).map((cell) => cell.trim().slice(0, SHOWN).toWellFormed()),
  );
  const [first, ...rest] = rows;
  const has = headed ?? (first ? hasHeadings(kind, rows, first) : true);
  const sample = has ? rest : rows.slice(0, SAMPLED_ROWS);
  if (!first || sample.length === 0) throw new Refusal("csv-empty");
  const width = Math.max(...sample.map(({ length }) => length));
  const header = has ? first : Array.from({ length: width }, () => "");
  return { delimiter: shape.delimiter, headed: has, header, sample };
}

const hasHeadings = (kind: ImportKind, rows: string[][], first: string[]) =>
  !beginsWithData(kind, rows) || mapHeader(kind, first).missing.length === 0;
