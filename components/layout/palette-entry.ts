import type { ChipTone } from "#components/marks/chip.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import type { SwatchColor } from "#components/marks/swatch.tsx";

export interface PaletteEntry {
  id: string;
  icon?: IconName | undefined;
  swatch?: SwatchColor | undefined;
  /** An app's own icon, instead of `icon`. */
  image?: string | undefined;
  title: string;
  second?: string | undefined;
  /** Where it leads; for an act, where one sees what comes of it. */
  href: string;
  /** What is done when it is chosen, by the name that the host knows it under; it then leads nowhere. */
  act?: string | undefined;
  /** A word at the right, such as a state. */
  chip?: { words: string; tone?: ChipTone | undefined; icon?: IconName | undefined };
  keys?: string | undefined;
  /** Old words that find it too: "VPP", "sToken". */
  synonyms?: readonly string[] | undefined;
}

/** "Tokens", "Apps", "Do", "Devices and people", "Elsewhere" */
export interface PaletteSection {
  heading: string;
  entries: readonly PaletteEntry[];
}

const ORDER = ["Tokens", "Apps", "Do", "Devices and people", "Elsewhere"];

/** The sections that hold something, always in the same order; those without a place of their own come last. */
export function inOrder(sections: readonly PaletteSection[]): PaletteSection[] {
  const rank = ({ heading }: PaletteSection) =>
    ORDER.includes(heading) ? ORDER.indexOf(heading) : ORDER.length;
  return sections.filter(({ entries }) => entries.length > 0).sort((one, other) => rank(one) - rank(other));
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Every word typed begins a word of the title or of a synonym. */
export function matches(entry: PaletteEntry, query: string): boolean {
  const words = [entry.title, ...(entry.synonyms ?? [])].flatMap(wordsOf);
  return wordsOf(query).every((typed) => words.some((word) => word.startsWith(typed)));
}

/** What an older answer found and the query still means, so that nothing else is opened while the server is asked again. */
export function stillMatching(sections: readonly PaletteSection[], query: string): PaletteSection[] {
  return sections.map((section) => ({
    ...section,
    entries: section.entries.filter((entry) => matches(entry, query)),
  }));
}

export type Run = { text: string; hit: boolean };

/** Cuts a title where a word of it begins with a word of the query, so that the match can be underlined. */
export function markedRuns(title: string, query: string): Run[] {
  const typed = wordsOf(query).sort((one, other) => other.length - one.length);
  const runs: Run[] = [];
  for (const [piece] of title.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu)) {
    const hit = typed.find((word) => piece.toLowerCase().startsWith(word));
    if (hit) runs.push({ text: piece.slice(0, hit.length), hit: true });
    const rest = hit ? piece.slice(hit.length) : piece;
    if (rest) runs.push({ text: rest, hit: false });
  }
  return runs;
}
