import { toneOfExpiry } from "#components/marks/expiry.tsx";
import Link from "next/link";
import { WayOutLink } from "#components/health/way-out.tsx";
import { StateChip } from "#components/marks/state-chip.tsx";
import { stateWords } from "#components/tokens/state-words.ts";
import type { Clock } from "#components/ui/time.tsx";
import type { TokenRow } from "#lib/features/home/queries.ts";

interface NeedsListProps {
  tokens: readonly TokenRow[];
  clock: Clock;
  /** "/groups/…/tokens" */
  path: string;
  mayWrite: boolean;
}

/** The tokens that wait for somebody, most urgent first, each with what holds of it. */
export function NeedsList({ tokens, clock, path, mayWrite }: NeedsListProps) {
  if (tokens.length === 0)
    return <p className="soft">Nothing waits for you. Every token that is managed here is well.</p>;
  return (
    <ul className="needs">
      {tokens.map((token) => {
        const { id, name, inherited, standing, expiry, use, frozen } = token;
        const tone = standing.state === "expiring" ? toneOfExpiry(expiry) : undefined;
        return (
          <li key={id}>
            <span>
              <StateChip state={standing.state} {...(tone && { tone })} />
            </span>
            <p>
              <Link className="link" href={`${path}/${id}`}>
                <b>{name}.</b>
              </Link>{" "}
              {stateWords(token, clock)?.title}{" "}
              {frozen && use.available > 0 && (
                <span className="muted nowrap">{use.available.toLocaleString("en-US")} licenses frozen</span>
              )}
            </p>
            <WayOutLink
              size="sm"
              reason={standing.reason}
              path={`${path}/${id}`}
              mayWrite={mayWrite && !inherited}
            />
          </li>
        );
      })}
    </ul>
  );
}
