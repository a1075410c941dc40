import "server-only";
import { Readable } from "node:stream";
import { CsvError, type Options, parse } from "csv-parse";
import { CsvError as CsvTextError, parse as parseText } from "csv-parse/sync";
import type { readShape } from "#lib/domain/inventory/csv-shape.ts";
import { Refusal } from "#lib/refusal.ts";

export interface ParsedRow {
  /** Of the file, where the row begins. */
  line: number;
  cells: string[];
}

/** A quote that never ends would swallow the rest of the file: no row is as long as this. */
const LONGEST_ROW = 65_536;

type Shape = ReturnType<typeof readShape>;

/** The rows of a table as they stream in, headings first; throws a Refusal that names the line it cannot read. */
export async function* parseRows(text: AsyncIterable<string>, shape: Shape): AsyncGenerator<ParsedRow> {
  const begins: number[] = [];
  const { options, lastLine } = reading(shape, (line) => begins.push(line));
  const parser = parse(options);
  const source = Readable.from(text, { objectMode: false, encoding: "utf8" });
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const cells of parser as AsyncIterable<string[]>)
      yield { line: begins.shift() ?? lastLine(), cells };
  } catch (error) {
    throw refusalOf(error, lastLine());
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** Up to so many rows from a table's beginning, headings first; what follows them is not looked at. */
export function parseHead(beginning: string, shape: Shape, rows: number): string[][] {
  const { options, lastLine } = reading(shape);
  try {
    return parseText(beginning, { ...options, to: rows });
  } catch (error) {
    throw refusalOf(error, lastLine());
  }
}

function reading({ delimiter, skip }: Shape, begins: (line: number) => void = () => {}) {
  let last = skip;
  const options: Options = {
    delimiter,
    from_line: skip + 1,
    max_record_size: LONGEST_ROW,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record(cells, { lines }) {
      last = lines;
      begins(lines - breaksIn(cells));
      return cells;
    },
  };
  return { options, lastLine: () => last };
}

const refusalOf = (error: unknown, line: number) =>
  error instanceof CsvError || error instanceof CsvTextError
    ? new Refusal("csv-unreadable", { line: line + 1 })
    : error;

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) if (/[\r\n]/.test(cell)) breaks += cell.split(/\r\n|\r|\n/).length - 1;
  return breaks;
}
