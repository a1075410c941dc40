import "server-only";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { readShape } from "#lib/domain/inventory/csv-shape.ts";
import { Refusal } from "#lib/refusal.ts";

export interface ParsedRow {
  /** Of the file, where the row begins. */
  line: number;
  cells: string[];
}

/** A quote that never ends would swallow the rest of the file: no row is as long as this. */
const LONGEST_ROW = 65_536;

/** The rows of a table as they stream in, headings first; throws a Refusal that names the line it cannot read. */
export async function* parseRows(
  text: AsyncIterable<string>,
  { delimiter, skip }: ReturnType<typeof readShape>,
): AsyncGenerator<ParsedRow> {
  let read = skip;
  const begins: number[] = [];
  const parser = parse({
    delimiter,
    from_line: skip + 1,
    max_record_size: LONGEST_ROW,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record(cells, { lines }) {
      read = lines;
      begins.push(lines - breaksIn(cells));
      return cells;
    },
  });
  const source = Readable.from(text, { objectMode: false, encoding: "utf8" });
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const cells of parser as AsyncIterable<string[]>)
      yield { line: begins.shift() ?? read, cells };
  } catch (error) {
    throw error instanceof CsvError ? new Refusal("csv-unreadable", { line: read + 1 }) : error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) if (/[\r\n]/.test(cell)) breaks += cell.split(/\r\n|\r|\n/).length - 1;
  return breaks;
}
