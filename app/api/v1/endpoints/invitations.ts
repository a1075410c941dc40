import { Invitation, InvitationLink } from "#app/api/v1/answers/access.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { consoleLink } from "#lib/api/links.ts";
import { listing } from "#lib/api/listing.ts";
import { Nothing } from "#lib/api/shapes.ts";
import { inviteMember } from "#lib/features/members/invite-member.ts";
import { invitationPath, type InvitationLink as Made } from "#lib/features/members/mail-invitation.ts";
import { listInvitations } from "#lib/features/members/queries.ts";
import { resendInvitation } from "#lib/features/members/resend-invitation.ts";
import { InviteMember } from "#lib/features/members/schemas.ts";
import { withdrawInvitation } from "#lib/features/members/withdraw-invitation.ts";

const tag = "Invitations";

const linked = ({ secret, ...made }: Made) => ({ ...made, link: consoleLink(invitationPath(secret)) });

export const invitationEndpoints = [
  listing(
    {
      path: "/invitations",
      id: "listInvitations",
      summary: "List invitations that nobody has answered, newest first",
      tag,
      permission: "member:read",
      row: Invitation,
    },
    (scope, { walk }) => listInvitations(scope, walk),
  ),
  endpoint(
    {
      method: "POST",
      path: "/invitations",
      id: "inviteMember",
      summary: "Invite somebody to a group by a link that works once",
      description: "The link is mailed where a mail server is set up, and told here once.",
      tag,
      permission: "member:write",
      body: InviteMember,
      answers: { 201: InvitationLink },
      idempotent: { target: "invitation", conceal: (made) => ({ ...made, link: null }) },
    },
    async (scope, { body }) => linked(await inviteMember(scope, body)),
  ),
  endpoint(
    {
      method: "POST",
      path: "/invitations/{invitationId}/resend",
      id: "resendInvitation",
      summary: "Make a new link for another week; the one before opens nothing any longer",
      tag,
      permission: "member:write",
      answers: { 200: InvitationLink },
      idempotent: { target: "invitation", conceal: (made) => ({ ...made, link: null }) },
    },
    async (scope, { params }) => linked(await resendInvitation(scope, { id: params.invitationId })),
  ),
  endpoint(
    {
      method: "DELETE",
      path: "/invitations/{invitationId}",
      id: "withdrawInvitation",
      summary: "Withdraw an invitation",
      tag,
      permission: "member:write",
      answers: { 204: Nothing },
    },
    (scope, { params }) => withdrawInvitation(scope, { id: params.invitationId }),
  ),
];
