import { Section } from "#components/layout/section.tsx";
import { FactList } from "#components/ui/fact-list.tsx";
import { Mono } from "#components/ui/serial.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { SecretFacts } from "#lib/features/health/queries.ts";

interface SecretSectionProps {
  facts: SecretFacts;
  createdBy: string;
  clock: Clock;
}

/** How the file is kept here, and what is left to do where it came from. */
export function SecretSection({ facts, createdBy, clock }: SecretSectionProps) {
  const { uploadedAt, renewed, keyId, newestKey, lastUsedAt } = facts;
  return (
    <Section id="secret" title="The file">
      <FactList
        facts={[
          {
            term: renewed ? "Renewed" : "Uploaded",
            value: <Time at={uploadedAt} clock={clock} form="whole" />,
            second: renewed ? "the activity says by whom" : `by ${createdBy}`,
          },
          {
            term: "Sealed with",
            value: <Mono>{keyId}</Mono>,
            second: newestKey
              ? "the newest encryption key"
              : "an older encryption key; a renewal seals it with the newest",
            ...(!newestKey && { secondTone: "notice" }),
          },
          {
            term: "Last used",
            value: lastUsedAt ? <Time at={lastUsedAt} clock={clock} /> : "Never answered",
            second: "only this server can open it; nobody can download it again",
          },
          {
            term: "Left to do",
            value: "Delete the downloaded file, from the downloads and from mail.",
            second: "whoever has it can act for the location until it expires",
          },
        ]}
      />
    </Section>
  );
}
