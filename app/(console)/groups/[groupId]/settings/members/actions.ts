"use server";

import { revalidatePath } from "next/cache";
import { action } from "#lib/actions/action.ts";
import { changeRole } from "#lib/features/members/change-role.ts";
import { endRole } from "#lib/features/members/end-role.ts";
import { inviteMember } from "#lib/features/members/invite-member.ts";
import { invitationPath } from "#lib/features/members/mail-invitation.ts";
import { removeMember } from "#lib/features/members/remove-member.ts";
import { resendInvitation } from "#lib/features/members/resend-invitation.ts";
import { resumeMember } from "#lib/features/members/resume-member.ts";
import {
  ChangeRole,
  EndRole,
  InviteMember,
  OneInvitation,
  OneMember,
} from "#lib/features/members/schemas.ts";
import { suspendMember } from "#lib/features/members/suspend-member.ts";
import { withdrawInvitation } from "#lib/features/members/withdraw-invitation.ts";

const refresh = (scope: { groupId: string }) => revalidatePath(`/groups/${scope.groupId}/settings`, "layout");

export const inviteMemberAction = action(
  { permission: "member:write", input: InviteMember },
  async (scope, input) => {
    const { secret, expiresAt, mailed } = await inviteMember(scope, input);
    refresh(scope);
    return { path: invitationPath(secret), expiresAt, mailed, email: input.email };
  },
);

export const resendInvitationAction = action(
  { permission: "member:write", input: OneInvitation },
  async (scope, input) => {
    const { secret, expiresAt, mailed, email } = await resendInvitation(scope, input);
    refresh(scope);
    return { path: invitationPath(secret), expiresAt, mailed, email };
  },
);

export const withdrawInvitationAction = action(
  { permission: "member:write", input: OneInvitation },
  async (scope, input) => {
    await withdrawInvitation(scope, input);
    refresh(scope);
  },
);

export const changeRoleAction = action(
  { permission: "member:write", input: ChangeRole },
  async (scope, input) => {
    await changeRole(scope, input);
    refresh(scope);
  },
);

export const endRoleAction = action({ permission: "member:write", input: EndRole }, async (scope, input) => {
  await endRole(scope, input);
  refresh(scope);
});

export const suspendMemberAction = action(
  { permission: "member:write", input: OneMember },
  async (scope, input) => {
    await suspendMember(scope, input);
    refresh(scope);
  },
);

export const resumeMemberAction = action(
  { permission: "member:write", input: OneMember },
  async (scope, input) => {
    await resumeMember(scope, input);
    refresh(scope);
  },
);

export const removeMemberAction = action(
  { permission: "member:write", input: OneMember },
  async (scope, input) => {
    await removeMember(scope, input);
    refresh(scope);
  },
);
