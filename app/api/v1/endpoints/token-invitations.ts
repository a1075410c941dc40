import { z } from "zod";
import {
  Assignment,
  CountedPeople,
  invitationAnswer,
  InvitationStanding,
  Invited,
  TokenInvitation,
} from "#app/api/v1/answers/token-invitations.ts";
import { tokenSeen } from "#app/api/v1/endpoints/token-seen.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { found } from "#lib/api/found.ts";
import { listing } from "#lib/api/listing.ts";
import { Nothing } from "#lib/api/shapes.ts";
import { cancelInvitations } from "#lib/features/invitations/cancel-invitations.ts";
import { invitePeople, resendInvitations } from "#lib/features/invitations/invite-people.ts";
import {
  assignmentOf,
  invitationsOf,
  invitationStanding,
  listInvitations,
} from "#lib/features/invitations/queries.ts";
import {
  CancelInvitations,
  InvitationView,
  InviteByApi,
  ResendInvitations,
  SwitchInvites,
  TitleAssignment,
} from "#lib/features/invitations/schemas.ts";
import { switchInvites } from "#lib/features/invitations/switch-invites.ts";
import { setTitleAssignment } from "#lib/features/invitations/title-assignment.ts";

const tag = "Invitations of people";
const path = "/tokens/{tokenId}/invitations";

export const tokenInvitationEndpoints = [
  listing(
    {
      path,
      id: "listTokenInvitations",
      summary: "List whom a token's location invited, or is to, what changed last first",
      tag,
      permission: "inventory:read",
      filters: z.object({ state: InvitationView.optional() }),
      row: TokenInvitation,
    },
    async (scope, { params: { tokenId }, filters: { state = null }, walk }) => {
      const { rows, ...page } = await listInvitations(scope, { tokenId, view: state, walk });
      return { ...page, rows: rows.map(invitationAnswer) };
    },
  ),
  endpoint(
    {
      method: "POST",
      path,
      id: "invitePeople",
      summary: "Invite people by hand: by their ids, or all that a filter finds",
      description: "Whoever has accepted, waits already, or was invited within the cool-down is left out.",
      tag,
      permission: "registration:write",
      body: InviteByApi,
      answers: { 202: Invited },
    },
    (scope, { params, body }) => invitePeople(scope, { ...params, ...body }),
  ),
  endpoint(
    {
      method: "POST",
      path: `${path}/resend`,
      id: "resendInvitations",
      summary: "Invite again who has not accepted; null for everybody whose cool-down is over",
      tag,
      permission: "registration:write",
      body: ResendInvitations.omit({ tokenId: true }),
      answers: { 202: CountedPeople },
    },
    (scope, { params, body }) => resendInvitations(scope, { ...params, ...body }),
  ),
  endpoint(
    {
      method: "POST",
      path: `${path}/cancel`,
      id: "cancelInvitations",
      summary: "Take people out of the queue who have not been told yet; null for all of them",
      tag,
      permission: "registration:write",
      body: CancelInvitations.omit({ tokenId: true }),
      answers: { 200: CountedPeople },
    },
    (scope, { params, body }) => cancelInvitations(scope, { ...params, ...body }),
  ),
  endpoint(
    {
      method: "GET",
      path: `${path}/standing`,
      id: "getInvitationStanding",
      summary: "Get how many people stand where, and whom turning the switch on would invite",
      tag,
      permission: "inventory:read",
      answers: { 200: InvitationStanding },
    },
    async (scope, { params }, grant) => {
      await tokenSeen(grant, params.tokenId);
      return found(await invitationStanding(scope, params.tokenId));
    },
  ),
  endpoint(
    {
      method: "PUT",
      path: `${path}/switch`,
      id: "switchInvites",
      summary: "Send invitations automatically, or no longer",
      description:
        "On, everybody whom the token serves and who has not accepted is queued; off, Auto apps with the user's license invite all the same.",
      tag,
      permission: "token:write",
      body: SwitchInvites.omit({ tokenId: true }),
      answers: { 204: Nothing },
    },
    (scope, { params, body }) => switchInvites(scope, { ...params, ...body }),
  ),
  endpoint(
    {
      method: "GET",
      path: "/people/{personId}/invitations",
      id: "listPersonInvitations",
      summary: "List how a person stands with each token in sight",
      tag,
      permission: "inventory:read",
      answers: { 200: z.array(TokenInvitation) },
    },
    async (scope, { params }) => (await invitationsOf(scope, params.personId)).map(invitationAnswer),
  ),
  endpoint(
    {
      method: "GET",
      path: "/titles/{titleId}/assignment",
      id: "getTitleAssignment",
      summary: "Get whether a title is given out by itself, and whose license it takes",
      tag,
      permission: "license:read",
      answers: { 200: Assignment },
    },
    (scope, { params }) => assignmentOf(scope, params.titleId),
  ),
  endpoint(
    {
      method: "PUT",
      path: "/titles/{titleId}/assignment",
      id: "setTitleAssignment",
      summary: "Choose whether a title is given out by itself, and whose license it takes",
      description:
        "Auto with the user's license invites everybody whom the title's tokens serve, whatever their switches say.",
      tag,
      permission: "token:write",
      body: TitleAssignment.omit({ titleId: true }),
      answers: { 204: Nothing },
    },
    (scope, { params, body }) => setTitleAssignment(scope, { ...params, ...body }),
  ),
];
