import { count, counted } from "#components/ui/count.ts";
import { FactList } from "#components/ui/fact-list.tsx";
import type { RemovalPreview } from "#lib/features/removal/queries.ts";

/** Who else is touched: groups that see the token, and what waits for it. */
export function RemovalFacts({ view }: { view: RemovalPreview }) {
  const { groups, sums, waiting, token } = view;
  const shown = groups.slice(0, 6).join(", ");
  return (
    <FactList
      look="side"
      facts={[
        {
          term: "Seen by",
          value: counted(groups.length, "group"),
          second: groups.length > 6 ? `${shown} and ${groups.length - 6} more` : shown,
        },
        {
          term: "Titles",
          value: `${count(sums.exclusive)} of ${count(sums.titles)}`,
          second: "only this token has: they leave the catalog for all of them",
        },
        { term: "Location", value: token.locationName ?? "an account, no location" },
        {
          term: "Waiting",
          value: counted(waiting.plans, "open plan"),
          second:
            waiting.wishes > 0
              ? `${counted(waiting.wishes, "wish", "wishes")} kept for it`
              : "nothing kept for it",
        },
      ]}
    />
  );
}
