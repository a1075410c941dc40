import { ownerDetail, ownerName } from "#components/ownership/owner-words.ts";
import { FactList } from "#components/ui/fact-list.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { OwnerView } from "#lib/features/ownership/queries.ts";

/** What is known of whoever manages the location, and the rule against fighting over it. */
export function OtherServerFacts({ other, clock }: { other: OwnerView; clock: Clock }) {
  return (
    <FactList
      look="side"
      facts={[
        { term: "Other server", value: ownerName(other), second: ownerDetail(other) },
        other.since && {
          term: "Manages it",
          value: (
            <>
              seen since <Time at={other.since} clock={clock} form="long" />
            </>
          ),
          second: "It may have been there before.",
        },
        {
          term: "Rate limit",
          value: "Twice in 24 hours for this location",
          second: "so that two servers do not fight",
        },
        {
          term: "Afterwards",
          value: "An operation reports each license",
          second: "It goes on if this server stops, and can be tried again.",
        },
      ]}
    />
  );
}
