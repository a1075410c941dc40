import { toneOfExpiry } from "#components/marks/expiry.tsx";
import { StateChip } from "#components/marks/state-chip.tsx";
import { stateWords } from "#components/tokens/state-words.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import type { Clock } from "#components/ui/time.tsx";
import type { TokenRow } from "#lib/features/home/queries.ts";

interface NeedsListProps {
  tokens: readonly TokenRow[];
  clock: Clock;
  /** "/groups/…/tokens" */
  path: string;
}

/** The tokens that wait for somebody, most urgent first, each with what holds of it. */
export function NeedsList({ tokens, clock, path }: NeedsListProps) {
  if (tokens.length === 0)
    return <p className="soft">Nothing waits for you. Every token that is managed here is well.</p>;
  return (
    <ul className="needs">
      {tokens.map((token) => {
        const { id, name, standing, expiry, use, frozen } = token;
        const tone = standing.state === "expiring" ? toneOfExpiry(expiry) : undefined;
        return (
          <li key={id}>
            <span>
              <StateChip state={standing.state} {...(tone && { tone })} />
            </span>
            <p>
              <b>{name}.</b> {stateWords(token, clock)?.title}{" "}
              {frozen && use.available > 0 && (
                <span className="muted nowrap">{use.available.toLocaleString("en-US")} licenses frozen</span>
              )}
            </p>
            <ButtonLink size="sm" href={`${path}/${id}`}>
              Open
            </ButtonLink>
          </li>
        );
      })}
    </ul>
  );
}
