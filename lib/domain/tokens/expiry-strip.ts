import type { ExpiryTone } from "#lib/domain/tokens/expiry.ts";

/** The strip begins a few days back, so that what has just passed is still seen. */
export const STRIP_FROM = -4;
export const STRIP_TO = 90;

/** Longer names are cut. */
const LETTERS = 28;

/** Roughly, in parts of the whole strip: the width of a letter, and of the flag before the words. */
const LETTER = 0.0078;
const FLAG = 0.016;

export interface StripMark {
  id: string;
  name: string;
  /** "13 Dec", "expired 18 Nov" */
  when: string;
  days: number;
  tone: ExpiryTone;
}

export interface PlacedMark extends StripMark {
  /** The name as far as the strip has room for it. */
  short: string;
  /** From 0 at the left to 1 at the right. */
  at: number;
  /** 0 is the highest line of words; null where no line has room, and the flag stands alone. */
  line: 0 | 1 | 2 | null;
  /** The words stand left of the flag, because right of it the strip ends. */
  left: boolean;
}

/** Where a day is, from 0 at the left of the strip to 1 at its right. */
export const placeOf = (days: number): number => (days - STRIP_FROM) / (STRIP_TO - STRIP_FROM);

/** Places expiries on the strip so that no words run into others; earlier ones choose their line first. */
export function placeMarks(marks: readonly StripMark[]): PlacedMark[] {
  const ends = [-1, -1, -1];
  return marks
    .filter(({ days }) => days >= STRIP_FROM && days <= STRIP_TO)
    .toSorted((one, other) => one.days - other.days)
    .map((mark) => {
      const at = placeOf(mark.days);
      const short = mark.name.length > LETTERS ? `${mark.name.slice(0, LETTERS - 1).trimEnd()}…` : mark.name;
      const width = FLAG + (short.length + mark.when.length + 1) * LETTER;
      const left = at + width > 1;
      const [from, to] = left ? [at - width, at] : [at, at + width];
      const line = ([2, 1, 0] as const).find((one) => from > (ends[one] ?? 0)) ?? null;
      if (line !== null) ends[line] = to;
      return { ...mark, short, at, line, left };
    });
}
