import { FactList } from "#components/ui/fact-list.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { TokenRow } from "#lib/features/tokens/queries.ts";

/** What is known at this moment, each with where it is known from. */
export function HealthNow({ token, clock }: { token: TokenRow; clock: Clock }) {
  const { expiresAt, lastAnsweredAt, lastAnswerMs, slowSince, standing, ownerName, refusalKind } = token;
  const heard = lastAnsweredAt ? (
    <>
      read <Time at={lastAnsweredAt} clock={clock} />
    </>
  ) : (
    "not heard of yet"
  );
  return (
    <FactList
      facts={[
        {
          term: "State since",
          value: <Time at={standing.since} clock={clock} form="whole" />,
        },
        {
          term: "Apple says",
          value: (
            <>
              Valid until <Time at={expiresAt} clock={clock} form="whole" />
            </>
          ),
          second: heard,
        },
        { term: "Managed by", value: ownerName ?? "Nobody", second: "compared with every answer" },
        {
          term: "Newer file",
          value: refusalKind === "token-revoked" ? "Probably downloaded" : "None seen",
          second: "a refusal would say so first",
        },
        {
          term: "Answer time",
          value: lastAnswerMs === null ? "–" : `${(lastAnswerMs / 1000).toFixed(2)} s`,
          ...(slowSince && {
            second: (
              <>
                slow since <Time at={slowSince} clock={clock} />
              </>
            ),
            secondTone: "notice",
          }),
        },
      ]}
    />
  );
}
