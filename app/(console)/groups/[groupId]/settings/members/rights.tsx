import { MemberRights } from "#components/access/member-rights.tsx";
import { RoleForm } from "#components/access/role-form.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { wordingFor } from "#components/refusal-wording.ts";
import { answer } from "#lib/actions/answer.ts";
import { mayGrant, roles } from "#lib/domain/access/permission.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { getMember } from "#lib/features/members/queries.ts";
import { changeRoleAction, endRoleAction } from "./actions.ts";

interface RightsProps {
  scope: Parameters<typeof getMember>[0];
  memberId: string;
  closeHref: string;
}

/** One member, beside the list. */
export async function Rights({ scope, memberId, closeHref }: RightsProps) {
  const found = isRowId(memberId) ? await answer(() => getMember(scope, memberId)) : null;
  if (found?.status !== "done") {
    const { title, text } = wordingFor("not-found");
    return (
      <Callout icon="search-x">
        <p>
          <b>{title}</b> {text}
        </p>
      </Callout>
    );
  }
  const member = found.value;
  const mayGive = roles.filter((role) => mayGrant(scope.role, role));
  const several = member.roles.length > 1;
  return (
    <MemberRights member={member} closeHref={closeHref}>
      {member.roles.map(({ id, groupName, role }) => (
        <RoleForm
          key={id}
          membershipId={id}
          groupName={groupName}
          role={role}
          roles={mayGive}
          change={changeRoleAction.bind(null, scope.groupId)}
          end={several ? endRoleAction.bind(null, scope.groupId) : undefined}
        />
      ))}
    </MemberRights>
  );
}
