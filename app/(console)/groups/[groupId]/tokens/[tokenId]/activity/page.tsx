import Link from "next/link";
import { notFound } from "next/navigation";
import { Section } from "#components/layout/section.tsx";
import { SyncTable } from "#components/tokens/sync-table.tsx";
import { TokenEntries } from "#components/tokens/token-entries.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState } from "#components/ui/state-box.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { tokenHistory } from "#lib/features/tokens/queries.ts";
import { readListQuery, type ListSearch } from "../../../list-query.ts";
import { TokenFrame } from "../frame.tsx";
import { tokenPlace, type TokenParams } from "../place.ts";

export const metadata = { title: "Activity" };

export default async function TokenActivityPage(props: TokenParams & { searchParams: Promise<ListSearch> }) {
  const place = await tokenPlace(props);
  if (place.token.inherited) notFound();
  const { base, groupId, token, clock } = place;
  const { walk, hrefOf } = readListQuery(`${place.path}/activity`, await props.searchParams);
  const scope = await requireGrant(groupId, "activity:read");
  const { entries, syncs } = await tokenHistory(scope, token.id, walk);

  return (
    <TokenFrame place={place} tab="Activity">
      <Section
        id="done"
        title="What was done"
        right={
          <Link className="link" href={`${base}/activity?q=${encodeURIComponent(`target:"${token.name}"`)}`}>
            All activity
          </Link>
        }
      >
        {entries.length === 0 ? (
          <p className="soft">Nothing yet.</p>
        ) : (
          <TokenEntries entries={entries} clock={clock} />
        )}
      </Section>
      <Section id="syncs" title="Syncs">
        {syncs.rows.length === 0 ? (
          <EmptyState title="No sync yet">
            Each reading of this location is listed here, with what it found.
          </EmptyState>
        ) : (
          <SyncTable syncs={syncs.rows} base={base} clock={clock} />
        )}
        {(syncs.previous ?? syncs.next) && (
          <Pager
            shown={syncs.rows.length}
            previous={syncs.previous ? hrefOf({ before: syncs.previous }) : undefined}
            next={syncs.next ? hrefOf({ after: syncs.next }) : undefined}
          />
        )}
      </Section>
    </TokenFrame>
  );
}
