"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { ownAction, strangerAction } from "#lib/actions/own-action.ts";
import { openInvitation } from "#lib/auth/invited.ts";
import { signInHere, signOutHere } from "#lib/auth/sign-in.ts";
import { joinAsMember, joinAsNew } from "#lib/features/members/accept-invitation.ts";
import { JoinAsNew } from "#lib/features/members/schemas.ts";

const Link = z.object({ link: z.string().min(1).max(200) });

const requestId = async () => (await headers()).get("x-request-id") ?? crypto.randomUUID();

export const joinAsNewAction = strangerAction(
  { input: JoinAsNew.extend(Link.shape) },
  async ({ link, ...who }): Promise<void> => {
    const actor = { kind: "member", id: crypto.randomUUID(), name: who.name } as const;
    const { scope, invitationId } = await openInvitation(link, { actor, requestId: await requestId() });
    const { email, groupId } = await joinAsNew(scope, invitationId, who);
    await signInHere(email, who.password);
    redirect(`/groups/${groupId}`);
  },
);

export const joinAsMemberAction = ownAction({ input: Link }, async (member, { link }): Promise<void> => {
  const actor = { kind: "member", id: member.id, name: member.name } as const;
  const { scope, invitationId } = await openInvitation(link, { actor, requestId: await requestId() });
  const { groupId } = await joinAsMember(scope, invitationId, member);
  redirect(`/groups/${groupId}`);
});

export const signOutToJoinAction = strangerAction({ input: Link }, async ({ link }): Promise<void> => {
  await signOutHere();
  redirect(`/invitations/${encodeURIComponent(link)}`);
});
