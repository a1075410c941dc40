import Link from "next/link";
import { WayOutLink } from "#components/health/way-out.tsx";
import { toneOfExpiry } from "#components/marks/expiry.tsx";
import { StateChip } from "#components/marks/state-chip.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { type Line, LineList } from "#components/ui/line-list.tsx";
import { dayDistance } from "#components/ui/time-words.ts";
import { wayOutOf } from "#lib/domain/tokens/way-out.ts";
import type { TokenRow } from "#lib/features/home/queries.ts";

interface TokenConnectionsProps {
  tokens: readonly TokenRow[];
  /** "/groups/…/tokens" */
  path: string;
  mayWrite: boolean;
}

/** Each token's line to Apple: how it stands, until when, and the one thing to do about it. */
export function TokenConnections({ tokens, path, mayWrite }: TokenConnectionsProps) {
  return <LineList lines={tokens.map((token) => lineOf(token, `${path}/${token.id}`, mayWrite))} />;
}

function lineOf(token: TokenRow, path: string, mayWrite: boolean): Line {
  const { id, name, standing, expiry, inherited } = token;
  const tone = standing.state === "expiring" ? toneOfExpiry(expiry) : undefined;
  const until = `${expiry.tone === "past" ? "expired" : "expires"} ${dayDistance(expiry.days)}`;
  return {
    id,
    name: (
      <Link className="link" href={path}>
        {name}
      </Link>
    ),
    second: (
      <>
        <StateChip state={standing.state} {...(tone && { tone })} /> {until}
      </>
    ),
    push: true,
    end:
      wayOutOf(standing.reason) === null ? (
        <ButtonLink size="sm" kind="ghost" href={`${path}/health`}>
          Health
        </ButtonLink>
      ) : (
        <WayOutLink size="sm" reason={standing.reason} path={path} mayWrite={mayWrite && !inherited} />
      ),
  };
}
