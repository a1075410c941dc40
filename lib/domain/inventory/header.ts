export interface Columns<C extends string> {
  /** Where each column stands in a row. */
  columns: Partial<Record<C, number>>;
  /** Columns that must be there and are not. */
  missing: C[];
  /** Headings that are not read, as they are written; a second heading for the same column is one of them. */
  unknown: string[];
}

/** Finds the columns of a table by their headings, in any order, case and spelling that `synonyms` knows. */
export function mapColumns<C extends string>(
  header: readonly string[],
  synonyms: Readonly<Record<C, readonly string[]>>,
  required: readonly C[],
): Columns<C> {
  const meaning = new Map<string, C>();
  for (const column in synonyms)
    for (const name of [column, ...synonyms[column]]) meaning.set(headingKey(name), column);

  const columns: Partial<Record<C, number>> = {};
  const unknown: string[] = [];
  for (const [index, heading] of header.entries()) {
    const column = meaning.get(headingKey(heading));
    if (column !== undefined && columns[column] === undefined) columns[column] = index;
    else if (heading.trim() !== "") unknown.push(heading.trim());
  }
  return { columns, missing: required.filter((column) => columns[column] === undefined), unknown };
}

/** What two headings have in common that mean the same: letters and digits, in any case. */
export function headingKey(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
