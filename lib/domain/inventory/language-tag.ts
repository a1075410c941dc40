const TAG = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?$/i;

/** A language as BCP 47 writes it: "de", "pt-BR", "zh-Hant-TW"; null for what is none. */
export function readLanguageTag(text: string): string | null {
  const [, language, script, region] = TAG.exec(text.trim()) ?? [];
  if (language === undefined) return null;
  const written = script && `${script.charAt(0).toUpperCase()}${script.slice(1).toLowerCase()}`;
  return [language.toLowerCase(), written, region?.toUpperCase()].filter(Boolean).join("-");
}
