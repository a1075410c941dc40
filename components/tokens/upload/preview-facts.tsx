import { accountWords, locationWords, regionName } from "#components/tokens/region-names.ts";
import type { Previewed } from "#components/tokens/upload/use-upload.ts";
import { count, counted } from "#components/ui/count.ts";
import { FactList } from "#components/ui/fact-list.tsx";
import { Mono } from "#components/ui/serial.tsx";
import { dayDistance, wholeDate } from "#components/ui/time-words.ts";
import { expiryOf } from "#lib/domain/tokens/expiry.ts";

/** Apple's tokens last a year from the day they are downloaded. */
const YEAR_DAYS = 365;
const OLD_FILE_DAYS = 30;

/** What the file and Apple say of a token that is about to be added, each with who said it. */
export function PreviewFacts({ preview, choices }: Previewed) {
  const { organization, uId, country, platform, legacy, holdings } = preview;
  const expiresAt = new Date(preview.expiresAt);
  const { days } = expiryOf(expiresAt, choices.now, choices.timeZone);
  const age = YEAR_DAYS - days;
  return (
    <FactList
      look="sourced"
      facts={[
        { term: "Organization", value: organization, source: "file" },
        { term: "Location", value: locationWords(preview), source: "Apple" },
        { term: "Location id", value: <Mono>{uId}</Mono>, source: "Apple" },
        {
          term: "Expires",
          value: `${wholeDate(expiresAt, choices.timeZone)}, ${dayDistance(days)}`,
          source: "Apple",
          ...(age > OLD_FILE_DAYS && {
            second: `A token lasts a year from its download; this one is about ${count(age)} days old.`,
          }),
        },
        {
          term: "Kind",
          value: [accountWords(platform, legacy), country && regionName(country)].filter(Boolean).join(", "),
          source: "Apple",
        },
        {
          term: "Titles",
          value: holdings ? held(holdings) : "More than fit one page; the first sync counts them",
          source: "Apple",
        },
        { term: "Already here", value: "No. Neither this file nor this location.", source: "here" },
      ]}
    />
  );
}

type Holdings = NonNullable<Previewed["preview"]["holdings"]>;

function held({ titles, licenses, assigned, unlimitedTitles }: Holdings): string {
  const words = [
    counted(titles, "title"),
    counted(licenses, "license"),
    `${count(assigned)} assigned`,
    unlimitedTitles > 0 && `${count(unlimitedTitles)} without limit`,
  ];
  return words.filter(Boolean).join(", ");
}
