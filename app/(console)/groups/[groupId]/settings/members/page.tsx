import { groupPaths } from "#components/access/group-paths.ts";
import { InviteMember } from "#components/access/invite-member.tsx";
import { MemberTable } from "#components/access/member-table.tsx";
import { UnknownWords } from "#components/access/unknown-words.tsx";
import { SettingsPage } from "#components/settings/settings-page.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { counted } from "#components/wordings/wording.ts";
import { FilterBox } from "#components/ui/filter-box.tsx";
import { filterHref, filterText } from "#components/ui/filter-address.ts";
import { Pager } from "#components/ui/pager.tsx";
import { NoMatch, NoPermission } from "#components/ui/state-box.tsx";
import { grantIfAllowed, requireGrant } from "#lib/auth/require-grant.ts";
import { can, mayGrant, roles } from "#lib/domain/access/permission.ts";
import { parseFilter } from "#lib/domain/filters/filter-words.ts";
import { listGroups } from "#lib/features/groups/queries.ts";
import { listMembers } from "#lib/features/members/queries.ts";
import { memberFilterKeys } from "#lib/features/members/schemas.ts";
import { walkOf, type ListAddress } from "../../list-address.ts";
import { settingsPlace } from "../place.ts";
import {
  inviteMemberAction,
  removeMemberAction,
  resumeMemberAction,
  suspendMemberAction,
} from "./actions.ts";
import { Rights } from "./rights.tsx";

export const metadata = { title: "Members and roles" };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListAddress & { member?: string }>;
}

export default async function MembersPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const address = await searchParams;
  const place = await settingsPlace(groupId);
  const scope = await grantIfAllowed(groupId, "member:read");
  if (!scope) return <Forbidden place={place} />;

  const typed = filterText(address.q);
  const { rows, total, next, previous, unknown } = await listMembers(scope, typed, walkOf(address));
  const groups = groupPaths(await listGroups(await requireGrant(groupId, "group:read")));
  const path = `/groups/${groupId}/settings/members`;
  const filter = parseFilter(typed, memberFilterKeys);
  const here = place.path.at(-1)?.name ?? "";
  const at = (more: Record<string, string>) => filterHref(path, filter, more);
  const bound = {
    suspend: suspendMemberAction.bind(null, groupId),
    resume: resumeMemberAction.bind(null, groupId),
    remove: removeMemberAction.bind(null, groupId),
  };
  const chosen = address.member ?? null;

  return (
    <SettingsPage
      place={place}
      on="members"
      title="Members and roles"
      sentence={`${counted(place.counts?.members ?? total, "member")} can sign in to ${here} or below it. Roles reach downwards.`}
      actions={
        can(scope.role, "member:write") && (
          <InviteMember
            action={inviteMemberAction.bind(null, groupId)}
            groups={groups}
            here={groupId}
            roles={roles.filter((role) => mayGrant(scope.role, role))}
          />
        )
      }
    >
      <div className={chosen ? "two two-wide" : undefined}>
        <div>
          <FilterBox
            label="Filter members"
            placeholder="Name, mail, role:admin group:Retail"
            path={path}
            filter={filter}
          />
          <UnknownWords words={unknown} keys={memberFilterKeys} />
          {rows.length > 0 ? (
            <MemberTable
              members={rows}
              chosen={chosen}
              hrefOf={(member) => at({ member })}
              self={scope.actor.id ?? ""}
              clock={{ now: new Date(), zone: scope.timeZone }}
              acts={
                can(scope.role, "member:write")
                  ? { ...bound, where: `From ${place.path.map(({ name }) => name).join(", ")}` }
                  : undefined
              }
            />
          ) : (
            <NoMatch
              title="No member matches"
              filter={typed}
              action={
                <ButtonLink size="sm" href={path}>
                  Clear the filter
                </ButtonLink>
              }
            />
          )}
          <Pager
            shown={rows.length}
            total={total}
            next={next ? at({ after: next }) : undefined}
            previous={previous ? at({ before: previous }) : undefined}
          />
        </div>
        {chosen && <Rights scope={scope} memberId={chosen} closeHref={at({})} />}
      </div>
    </SettingsPage>
  );
}

function Forbidden({ place }: { place: Awaited<ReturnType<typeof settingsPlace>> }) {
  return (
    <SettingsPage
      place={place}
      on="members"
      title="Members and roles"
      sentence="Who can sign in here, and what they may do."
    >
      <NoPermission>
        Admins and owners see the members of a group. Ask one of them to change your role.
      </NoPermission>
    </SettingsPage>
  );
}
