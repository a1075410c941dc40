import { notFound } from "next/navigation";
import { ActionButton } from "#components/forms/action-button.tsx";
import { InvitationTable } from "#components/invitations/invitation-table.tsx";
import { SwitchSection } from "#components/invitations/switch-section.tsx";
import { ThrottleLine } from "#components/invitations/throttle-line.tsx";
import { Live } from "#components/layout/live.tsx";
import { count } from "#components/ui/count.ts";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState } from "#components/ui/state-box.tsx";
import { Views } from "#components/ui/views.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import {
  invitationStanding,
  listInvitations,
  type InvitationRecord,
  type InvitationView,
} from "#lib/features/invitations/queries.ts";
import { readListQuery, type ListSearch } from "../../../list-query.ts";
import {
  cancelInvitationsAction,
  resendInvitationsAction,
  switchInvitesAction,
} from "../../invitation-actions.ts";
import { TokenFrame } from "../frame.tsx";
import { tokenPlace, type TokenParams } from "../place.ts";

export const metadata = { title: "Invitations" };

const views: readonly (readonly [label: string, view: InvitationView])[] = [
  ["Queued", "queued"],
  ["Invited", "invited"],
  ["Silent", "silent"],
  ["Accepted", "accepted"],
  ["Did not arrive", "refused"],
  ["Cannot be reached", "unreachable"],
  ["Canceled", "canceled"],
  ["Retired", "retired"],
];

export default async function TokenInvitationsPage(
  props: TokenParams & { searchParams: Promise<ListSearch> },
) {
  const place = await tokenPlace(props);
  const { groupId, base, token, clock } = place;
  const scope = await requireGrant(groupId, "inventory:read");
  const standing = (await invitationStanding(scope, token.id)) ?? notFound();
  const search = await props.searchParams;
  const view = views.find(([, one]) => one === search["state"])?.[1] ?? null;
  const path = `${place.path}/invitations`;
  const { walk, hrefOf } = readListQuery(path, search);
  const list = await listInvitations(scope, { tokenId: token.id, view, walk });
  const mayInvite = can(scope.role, "registration:write");
  const { counts } = standing;
  const all = views.reduce((sum, [, one]) => sum + (one === "silent" ? 0 : counts[one]), 0);
  const kept = view ? { state: view } : {};

  return (
    <TokenFrame place={place} tab="Invitations">
      <Live groupId={groupId} topics={["inventory"]} />
      <SwitchSection
        token={token}
        standing={standing}
        action={place.mayWrite ? switchInvitesAction.bind(null, groupId) : undefined}
      />
      <ThrottleLine {...standing} />
      <Views
        views={[
          { label: "All", count: all, href: path, on: view === null },
          ...views
            .filter(([, one]) => counts[one] > 0 || one === view)
            .map(([label, one]) => ({
              label,
              count: counts[one],
              href: `${path}?state=${one}`,
              on: view === one,
            })),
        ]}
      />
      <p className="note">
        {counts["not-invited"] === 0
          ? "Everybody whom this token serves stands here."
          : `${count(counts["not-invited"])} whom this token serves are not invited; choose some under People (invitation:none) to invite them by hand.`}
      </p>
      {mayInvite && <ForAll groupId={groupId} tokenId={token.id} standing={standing} view={view} />}
      {list.rows.length === 0 ? (
        <EmptyState title={all === 0 ? "Nobody is invited yet" : "Nobody stands there"}>
          {all === 0
            ? "People appear here once they are invited: automatically, by hand, or for an app that takes the user’s license."
            : "Choose another state above."}
        </EmptyState>
      ) : (
        <InvitationTable
          rows={list.rows}
          base={base}
          clock={clock}
          act={(row) => mayInvite && <ForOne groupId={groupId} tokenId={token.id} row={row} />}
        />
      )}
      <Pager
        shown={list.rows.length}
        total={view ? counts[view] : all}
        previous={list.previous ? hrefOf({ ...kept, before: list.previous }) : undefined}
        next={list.next ? hrefOf({ ...kept, after: list.next }) : undefined}
      />
    </TokenFrame>
  );
}

interface ForAllProps {
  groupId: string;
  tokenId: string;
  standing: { counts: Record<string, number> };
  view: InvitationView | null;
}

/** What can be done to everybody in a state at once. */
function ForAll({ groupId, tokenId, standing: { counts }, view }: ForAllProps) {
  const fields = { token: tokenId, people: "everybody" };
  if (view === "queued" && (counts["queued"] ?? 0) > 0)
    return (
      <ActionButton
        size="sm"
        kind="danger-quiet"
        icon="circle-minus"
        action={cancelInvitationsAction.bind(null, groupId)}
        fields={fields}
        done="Nobody waits any more"
      >
        Cancel all who wait
      </ActionButton>
    );
  const again = ["invited", "silent", "refused", "unreachable", "canceled"] as const;
  if (!again.some((one) => one === view)) return null;
  return (
    <ActionButton
      size="sm"
      icon="mail"
      action={resendInvitationsAction.bind(null, groupId)}
      fields={fields}
      done="Queued; whoever was invited in the last 7 days is left alone"
    >
      Invite again all who have not accepted
    </ActionButton>
  );
}

function ForOne({ groupId, tokenId, row }: { groupId: string; tokenId: string; row: InvitationRecord }) {
  const fields = { token: tokenId, people: row.personId };
  if (row.state === "queued")
    return (
      <ActionButton
        size="sm"
        kind="ghost"
        action={cancelInvitationsAction.bind(null, groupId)}
        fields={fields}
        done={`${row.person} is not invited`}
      >
        Cancel
      </ActionButton>
    );
  if (row.state === "accepted") return null;
  return (
    <ActionButton
      size="sm"
      kind="ghost"
      action={resendInvitationsAction.bind(null, groupId)}
      fields={fields}
      done={`${row.person} is queued, unless invited in the last 7 days`}
    >
      Invite again
    </ActionButton>
  );
}
