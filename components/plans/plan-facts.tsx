import { FactList } from "#components/ui/fact-list.tsx";
import { Time, type Clock } from "#components/ui/time.tsx";
import type { PlanView } from "#lib/features/plans/queries.ts";

/** From what a plan was worked out, and how long it keeps. */
export function PlanFacts({ plan, clock }: { plan: PlanView; clock: Clock }) {
  const { createdAt, countedAt, expiresAt, standing, asked } = plan;
  const rejected = asked.rejected.slice(0, 5).join(", ");
  return (
    <FactList
      look="side"
      facts={[
        {
          term: "Computed",
          value: (
            <>
              <Time at={createdAt} clock={clock} />
              {countedAt && (
                <>
                  , from Apple&apos;s counts of <Time at={countedAt} clock={clock} />
                </>
              )}
            </>
          ),
          second: standing === "open" && "what stands by then is not asked for again",
        },
        standing !== "applied" && {
          term: standing === "expired" ? "Kept until" : "Keeps until",
          value: (
            <>
              <Time at={expiresAt} clock={clock} form="whole" />,{" "}
              <Time at={expiresAt} clock={{ ...clock, now: expiresAt }} />
            </>
          ),
        },
        asked.rejected.length > 0 && {
          term: "Not serials",
          value: `${rejected}${asked.rejected.length > 5 ? " …" : ""}`,
          second: "pasted, and left out",
        },
      ]}
    />
  );
}
