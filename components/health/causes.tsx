import Link from "next/link";
import { AppleNumber } from "#components/health/apple-number.tsx";
import { likelyCauses } from "#components/health/likely-causes.ts";
import type { TokenStanding } from "#lib/domain/tokens/state.ts";

interface CausesProps {
  standing: Pick<TokenStanding, "state" | "reason">;
  /** Apple's own number, where it gave one. */
  number: number | null;
  /** "/groups/…/tokens/…" */
  path: string;
}

/** What brings a token into this, and where it is told at length. */
export function Causes({ standing: { state, reason }, number, path }: CausesProps) {
  const causes = likelyCauses(reason);
  const help = `${path.split("/tokens/", 1)[0] ?? ""}/help`;
  return (
    <>
      {causes.length > 0 && (
        <>
          <p>{causes.length === 1 ? "Known cause:" : "Known causes, the likeliest first:"}</p>
          <ul className="causes">
            {causes.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link className="link" href={`${help}#${state}`}>
          What this means, step by step
        </Link>
        {number !== null && (
          <>
            {" · "}
            <AppleNumber number={number} words={`About ${number}`} />
          </>
        )}
      </p>
    </>
  );
}
