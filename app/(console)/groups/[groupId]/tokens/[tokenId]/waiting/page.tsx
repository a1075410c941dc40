import { notFound } from "next/navigation";
import { Live } from "#components/layout/live.tsx";
import { WaitingTable } from "#components/renewal/waiting-table.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState } from "#components/ui/state-box.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { listWaiting } from "#lib/features/waiting/queries.ts";
import { readListQuery, type ListSearch } from "../../../list-query.ts";
import { dropWishAction } from "../../renewal-actions.ts";
import { TokenFrame } from "../frame.tsx";
import { tokenPlace, type TokenParams } from "../place.ts";

export const metadata = { title: "Waiting" };

export default async function WaitingPage(props: TokenParams & { searchParams: Promise<ListSearch> }) {
  const place = await tokenPlace(props);
  const { groupId, path, token, clock, mayAssign } = place;
  if (token.inherited) notFound();
  const { walk, hrefOf } = readListQuery(`${path}/waiting`, await props.searchParams);
  const list = await listWaiting(await requireGrant(groupId, "license:read"), token.id, walk);
  return (
    <TokenFrame place={place} tab="Waiting">
      <Live groupId={groupId} topics={["tokens"]} />
      {list.total === 0 ? (
        <EmptyState title="Nothing waits for this token">
          What is asked of a token that cannot act can wait here; it is replayed in order as soon as it can.
        </EmptyState>
      ) : (
        <>
          <p className="pb-4">
            Asked for while the token could not act, in the order in which it is replayed once it can.
          </p>
          <WaitingTable
            rows={list.rows}
            tokenId={token.id}
            clock={clock}
            drop={mayAssign ? dropWishAction.bind(null, groupId) : undefined}
          />
          <Pager
            shown={list.rows.length}
            total={list.total}
            previous={list.previous ? hrefOf({ before: list.previous }) : undefined}
            next={list.next ? hrefOf({ after: list.next }) : undefined}
          />
        </>
      )}
    </TokenFrame>
  );
}
