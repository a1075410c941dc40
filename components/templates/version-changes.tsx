import { versionDifferences } from "#components/templates/version-differences.ts";
import { Section } from "#components/layout/section.tsx";
import { Diff } from "#components/ui/diff.tsx";
import { languageNames } from "#lib/domain/templates/languages.ts";
import type { TextField } from "#lib/domain/templates/message-texts.ts";
import type { TemplateVersion } from "#lib/features/templates/queries.ts";

const fieldWords: Record<TextField, string> = {
  subject: "subject",
  heading: "heading",
  body: "text",
  button: "button",
  footer: "small print",
};

const names: Readonly<Record<string, string>> = languageNames;

/** What an older version said, beside what the one in use says. */
export function VersionChanges({ older, inUse }: { older: TemplateVersion; inUse: TemplateVersion }) {
  const differences = versionDifferences(older.texts, inUse.texts);
  return (
    <Section id="changes" title={`From version ${older.number} to version ${inUse.number}`}>
      {differences.length === 0 && <p>Both say the same.</p>}
      <div className="grid gap-4">
        {differences.map(({ language, field, lines }) => (
          <Diff
            key={`${language} ${field}`}
            title={`${names[language] ?? language}, ${fieldWords[field]}`}
            lines={lines}
          />
        ))}
      </div>
    </Section>
  );
}
