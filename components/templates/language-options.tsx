import { isLanguage, languageNames } from "#lib/domain/templates/languages.ts";

/** Languages as options, by their English names. */
export function LanguageOptions({ languages }: { languages: readonly string[] }) {
  return languages.filter(isLanguage).map((tag) => (
    <option key={tag} value={tag}>
      {languageNames[tag]}
    </option>
  ));
}
