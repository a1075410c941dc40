const LAST = "en";

/**
 * Of the languages a message has, the one that fits the first wish that any fits: the same tag, else the same language in
 * the same script (de-AT is served by de, zh-TW by zh-Hant). Where no wish is met it is English, else what there is.
 */
export function chooseLanguage(available: readonly string[], wishes: readonly (string | null)[]): string {
  for (const wish of [...wishes, LAST]) {
    const fitting = wish === null ? undefined : fittingOf(available, wish);
    if (fitting !== undefined) return fitting;
  }
  return available[0] ?? LAST;
}

function fittingOf(available: readonly string[], wish: string): string | undefined {
  const same = available.find((one) => one.toLowerCase() === wish.toLowerCase());
  const wanted = writtenAs(wish);
  return same ?? (wanted === null ? undefined : available.find((one) => writtenAs(one) === wanted));
}

/** Language and script: "zh-Hant" of zh-TW. Null for what is no language tag. */
function writtenAs(tag: string): string | null {
  const locale = localeOf(tag.replace(/^no\b/i, "nb"));
  return locale && `${locale.language}-${locale.script}`;
}

/** What is mostly spoken in a country, by its two letters; null where that is not known. */
export const languageOfCountry = (country: string | null): string | null =>
  country !== null && /^[A-Za-z]{2}$/.test(country) ? (localeOf(`und-${country}`)?.language ?? null) : null;

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}
