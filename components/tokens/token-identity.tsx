import Link from "next/link";
import { Section } from "#components/layout/section.tsx";
import { accountWords, locationWords, regionName } from "#components/tokens/region-names.ts";
import { count, counted } from "#components/ui/count.ts";
import { type Fact, FactList } from "#components/ui/fact-list.tsx";
import { Mono } from "#components/ui/serial.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import { isNotOurs } from "#lib/domain/tokens/listed-token.ts";
import type { TokenOverview, TokenRow } from "#lib/features/tokens/queries.ts";

interface TokenIdentityProps {
  token: TokenRow;
  overview: TokenOverview;
  clock: Clock;
  /** Left out for who may not change anything. */
  editHref?: string | undefined;
}

/** What this token is, and who said so. */
export function TokenIdentity({ token, overview, clock, editHref }: TokenIdentityProps) {
  const { misses, syncs } = overview;
  return (
    <Section
      id="identity"
      title="Identity"
      right={
        editHref && (
          <Link className="link" href={editHref}>
            Edit
          </Link>
        )
      }
    >
      <FactList
        look="sourced"
        facts={[
          { term: "Organization", value: token.organization, source: "file" },
          { term: "Location", value: locationWords(token), source: "Apple" },
          { term: "Location id", value: <Mono copy="location id">{token.uId}</Mono>, source: "Apple" },
          managedBy(token, clock),
          {
            term: "Region",
            value: regionName(token.region),
            second: fallback(token, misses),
            source: "here",
          },
          { term: "Kind", value: accountWords(token.platform, token.legacy), source: "Apple" },
          lastSync(token, syncs, clock),
          {
            term: "Added",
            value: <Time at={token.createdAt} clock={clock} form="date" />,
            second: `by ${token.createdBy}`,
            source: "here",
          },
          token.description !== "" && { term: "Description", value: token.description, source: "here" },
        ]}
      />
    </Section>
  );
}

function managedBy(token: TokenRow, clock: Clock): Fact {
  const { ownerName, ownerMetadata, ownerSince, lastAnsweredAt, registered } = token;
  const heard = lastAnsweredAt && token.refusedAt === null && (
    <>
      {ownerSince && (
        <>
          since <Time at={ownerSince} clock={clock} form="date" />,{" "}
        </>
      )}
      read <Time at={lastAnsweredAt} clock={clock} />
    </>
  );
  if (!isNotOurs(token) && registered)
    return { term: "Managed by", value: "This server", second: heard, source: "Apple" };
  const other = ownerName && (ownerMetadata ? `${ownerName} (${ownerMetadata})` : ownerName);
  return { term: "Managed by", value: other ?? "Nobody", second: heard, source: "Apple" };
}

function fallback(
  { region, country }: TokenRow,
  { fromUs, nowhere }: TokenOverview["misses"],
): string | undefined {
  const parts = [
    country !== null && country !== region && `Apple says ${regionName(country)}`,
    fromUs > 0 && `${counted(fromUs, "title")} from the US store`,
    nowhere > 0 && `${count(nowhere)} found in no store`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : undefined;
}

function lastSync({ lastSyncAt, nextSyncAt }: TokenRow, syncs: TokenOverview["syncs"], clock: Clock): Fact {
  const ended = syncs.find(({ state }) => state === "done");
  const took = ended?.finishedAt && ended.startedAt && Number(ended.finishedAt) - Number(ended.startedAt);
  return {
    term: "Last sync",
    value: lastSyncAt ? (
      <>
        <Time at={lastSyncAt} clock={clock} />
        {ended && took && `, ${counted(ended.progress.requests, "request")}, ${(took / 1000).toFixed(1)} s`}
      </>
    ) : (
      "Not yet"
    ),
    second: nextSyncAt && (
      <>
        next about <Time at={nextSyncAt} clock={clock} />
      </>
    ),
    source: "here",
  };
}
