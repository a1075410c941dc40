"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "#lib/actions/action.ts";
import { cancelInvitations } from "#lib/features/invitations/cancel-invitations.ts";
import { invitePeople, resendInvitations } from "#lib/features/invitations/invite-people.ts";
import { assignmentTypes, licensings } from "#lib/domain/invitations/whether-to-invite.ts";
import { switchInvites } from "#lib/features/invitations/switch-invites.ts";
import { setTitleAssignment } from "#lib/features/invitations/title-assignment.ts";

export const switchInvitesAction = action(
  { permission: "token:write", input: z.object({ token: z.uuid(), invites: z.enum(["on", "off"]) }) },
  (scope, { token: tokenId, invites }) => switchInvites(scope, { tokenId, invites: invites === "on" }),
);

const ids = z
  .string()
  .transform((typed) => typed.split(" ").filter(Boolean))
  .pipe(z.array(z.uuid()).max(50_000));

/** Some people, or everybody who can be meant. */
const Some = z.object({ token: z.uuid(), people: ids.or(z.literal("everybody").transform(() => null)) });

export const cancelInvitationsAction = action(
  { permission: "registration:write", input: Some },
  async (scope, { token: tokenId, people }): Promise<void> => {
    await cancelInvitations(scope, { tokenId, people });
  },
);

export const resendInvitationsAction = action(
  { permission: "registration:write", input: Some },
  async (scope, { token: tokenId, people }): Promise<void> => {
    await resendInvitations(scope, { tokenId, people });
  },
);

const Inviting = z.object({
  token: z.uuid(),
  people: ids.default([]),
  matching: z.string().max(500).optional(),
  queue: z.literal("true").optional(),
});

export const invitePeopleAction = action(
  { permission: "registration:write", input: Inviting },
  async (scope, { token: tokenId, people, matching, queue }): Promise<void> => {
    const whom = matching === undefined ? { people } : { q: matching };
    await invitePeople(scope, { tokenId, queue: queue === "true", ...whom });
    redirect(`/groups/${scope.groupId}/tokens/${tokenId}/invitations`);
  },
);

export const setTitleAssignmentAction = action(
  {
    permission: "token:write",
    input: z.object({
      title: z.uuid(),
      assignmentType: z.enum(assignmentTypes),
      licensing: z.enum(licensings),
    }),
  },
  (scope, { title: titleId, ...policy }) => setTitleAssignment(scope, { titleId, ...policy }),
);
