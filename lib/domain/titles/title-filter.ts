import type { Filter, FilterTerm } from "#lib/domain/filters/filter-words.ts";
import { nameKey, searchTerms } from "#lib/domain/names.ts";

export const titleFilterKeys = [
  "kind",
  "platform",
  "token",
  "custom",
  "metadata",
  "supply",
  "hidden",
] as const;

export const supplies = ["out", "low", "over", "unused", "unlimited"] as const;
export type Supply = (typeof supplies)[number];

/** Apple's names of what a title runs on, by what people type. */
const platformNames: Readonly<Record<string, string>> = {
  ios: "iOS",
  iphone: "iOS",
  ipad: "iOS",
  ipados: "iOS",
  mac: "macOS",
  macos: "macOS",
  tvos: "tvOS",
  watchos: "watchOS",
  visionos: "visionOS",
};

export interface TitleFilter {
  words: string[];
  kind?: "app" | "book";
  platform?: string;
  custom?: boolean;
  metadata?: "none" | "fallback";
  supply?: Supply;
  hidden?: boolean;
  /** Only titles that this token carries; null when no token in sight is called so. */
  tokenId?: string | null;
  /** Terms whose value means nothing here; they filter nothing, and the reader is told. */
  strange: FilterTerm[];
}

/** A filter of the list of apps as typed; `tokens` are those in sight. */
export function readTitleFilter(
  { terms, words }: Filter,
  tokens: readonly { id: string; name: string }[],
): TitleFilter {
  const filter: TitleFilter = { words: searchTerms(words.join(" ")), strange: [] };
  for (const term of terms) {
    const part = term.op === "is" ? partOf(term, tokens) : null;
    if (part) Object.assign(filter, part);
    else filter.strange.push(term);
  }
  return filter;
}

function partOf(
  { key, value }: FilterTerm,
  tokens: readonly { id: string; name: string }[],
): Partial<TitleFilter> | null {
  const word = value.toLowerCase();
  if (key === "kind" && (word === "app" || word === "book")) return { kind: word };
  if (key === "kind" && word === "custom") return { custom: true };
  if (key === "custom" && (word === "yes" || word === "no")) return { custom: word === "yes" };
  if (key === "metadata" && (word === "none" || word === "fallback")) return { metadata: word };
  if (key === "token")
    return { tokenId: tokens.find(({ name }) => nameKey(name) === nameKey(value))?.id ?? null };
  if (key === "hidden" && (word === "yes" || word === "no")) return { hidden: word === "yes" };
  const platform = key === "platform" ? platformNames[word] : undefined;
  if (platform) return { platform };
  const supply = key === "supply" ? supplies.find((one) => one === word) : undefined;
  return supply ? { supply } : null;
}
