import "server-only";

const special = /[\\\t\n\r]/;
const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** Rows in Postgres's own text format for COPY. */
export function copyText(rows: readonly (readonly (string | null)[])[]): string {
  let text = "";
  for (const row of rows) {
    for (let index = 0; index < row.length; index++) {
      const value = row[index] ?? null;
      if (index > 0) text += "\t";
      if (value === null) text += "\\N";
      else
        text += special.test(value) ? value.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign) : value;
    }
    text += "\n";
  }
  return text;
}
