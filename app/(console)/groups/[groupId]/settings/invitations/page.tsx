import { groupPaths } from "#components/access/group-paths.ts";
import { InvitationTable } from "#components/access/invitation-table.tsx";
import { InviteMember } from "#components/access/invite-member.tsx";
import { SettingsPage } from "#components/settings/settings-page.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState, NoPermission } from "#components/ui/state-box.tsx";
import { grantIfAllowed, requireGrant } from "#lib/auth/require-grant.ts";
import { mayGrant, roles } from "#lib/domain/access/permission.ts";
import { listGroups } from "#lib/features/groups/queries.ts";
import { listInvitations } from "#lib/features/members/queries.ts";
import { type ListAddress, walkOf } from "../../list-address.ts";
import { inviteMemberAction, resendInvitationAction, withdrawInvitationAction } from "../members/actions.ts";
import { settingsPlace } from "../place.ts";

export const metadata = { title: "Invitations" };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListAddress>;
}

const SENTENCE = "Links that nobody has opened yet. Each works once, for a week.";

export default async function InvitationsPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const place = await settingsPlace(groupId);
  const scope = await grantIfAllowed(groupId, "member:read");
  if (!scope)
    return (
      <SettingsPage place={place} on="invitations" title="Invitations" sentence={SENTENCE}>
        <NoPermission>Admins and owners invite members. Ask one of them.</NoPermission>
      </SettingsPage>
    );

  const { rows, total, next, previous } = await listInvitations(scope, walkOf(await searchParams));
  const groups = groupPaths(await listGroups(await requireGrant(groupId, "group:read")));
  const mayGive = roles.filter((role) => mayGrant(scope.role, role));
  const invite = (
    <InviteMember
      action={inviteMemberAction.bind(null, groupId)}
      groups={groups}
      here={groupId}
      roles={mayGive}
    />
  );
  const path = `/groups/${groupId}/settings/invitations`;
  return (
    <SettingsPage place={place} on="invitations" title="Invitations" sentence={SENTENCE} actions={invite}>
      {rows.length > 0 ? (
        <InvitationTable
          invitations={rows}
          roles={mayGive}
          clock={{ now: scope.now(), zone: scope.timeZone }}
          resend={resendInvitationAction.bind(null, groupId)}
          withdraw={withdrawInvitationAction.bind(null, groupId)}
        />
      ) : (
        <EmptyState icon="mail" title="No open invitation">
          Whoever you invite stands here until they accept.
        </EmptyState>
      )}
      <Pager
        shown={rows.length}
        total={total}
        next={next ? `${path}?after=${next}` : undefined}
        previous={previous ? `${path}?before=${previous}` : undefined}
      />
    </SettingsPage>
  );
}
