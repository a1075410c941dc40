import { FactList } from "#components/ui/fact-list.tsx";
import { Mono } from "#components/ui/serial.tsx";
import { Time, type Clock } from "#components/ui/time.tsx";
import type { TitleRow } from "#lib/features/titles/queries.ts";

/** What the store says of a title, and what Apple allows with its licenses. */
export function TitleFacts({ title, clock }: { title: TitleRow; clock: Clock }) {
  const { kind, deviceAssignable, revocable, metadataFrom, metadataAt } = title;
  const from = metadataFrom && metadataFrom !== "none" ? `${metadataFrom} store` : "found in no store";
  return (
    <FactList
      look="plain"
      facts={[
        { term: "Apple ID", value: <Mono copy="Apple ID">{title.adamId}</Mono> },
        title.bundleId !== null && {
          term: "Bundle ID",
          value: <Mono copy="bundle ID">{title.bundleId}</Mono>,
        },
        title.minimumOs !== null && { term: "Needs", value: `system ${title.minimumOs} or later` },
        title.genre !== null && { term: "Genre", value: title.genre },
        {
          term: "Given to",
          value: kind === "book" ? "people" : deviceAssignable ? "devices and people" : "people only",
        },
        { term: "Taken back", value: revocable ? "yes" : "never, holders keep it" },
        {
          term: "Described by",
          value: from,
          second: metadataAt && (
            <>
              read <Time at={metadataAt} clock={clock} form="distance" />
            </>
          ),
        },
      ]}
    />
  );
}
