/** Apple's own serial numbers have 8 to 14 letters and digits; simulated devices have longer ones, with hyphens. */
const SERIAL = /^[A-Z0-9][A-Z0-9-]{6,30}[A-Z0-9]$/;

export interface PastedSerials {
  /** Each once, in the order of the text. */
  serials: string[];
  /** What was no serial number, as it was written, each once. */
  rejected: string[];
  duplicates: number;
}

/** Upper case, as Apple reports them; null for what cannot be a serial number. */
export function normalSerial(text: string): string | null {
  const serial = text.trim().toUpperCase();
  return SERIAL.test(serial) ? serial : null;
}

/** Serial numbers as people paste them: from a column, a list or a mail. */
export function parseSerials(pasted: string): PastedSerials {
  const serials = new Set<string>();
  const rejected = new Set<string>();
  let duplicates = 0;

  for (const piece of pasted.split(/[\s,;|"'\u200b\ufeff]+/u)) {
    if (piece === "") continue;
    const serial = normalSerial(piece);
    if (serial === null) rejected.add(piece);
    else if (serials.has(serial)) duplicates++;
    else serials.add(serial);
  }

  return { serials: [...serials], rejected: [...rejected], duplicates };
}
