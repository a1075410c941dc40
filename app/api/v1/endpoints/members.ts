import { z } from "zod";
import { Member, MemberRow } from "#app/api/v1/answers/access.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { listing } from "#lib/api/listing.ts";
import { refuseUnknownWords } from "#lib/api/refuse-unknown-words.ts";
import { Nothing, Typed } from "#lib/api/shapes.ts";
import { changeRole } from "#lib/features/members/change-role.ts";
import { endRole } from "#lib/features/members/end-role.ts";
import { getMember, listMembers } from "#lib/features/members/queries.ts";
import { removeMember } from "#lib/features/members/remove-member.ts";
import { resumeMember } from "#lib/features/members/resume-member.ts";
import { ChangeRole } from "#lib/features/members/schemas.ts";
import { suspendMember } from "#lib/features/members/suspend-member.ts";

const tag = "Members";

export const memberEndpoints = [
  listing(
    {
      path: "/members",
      id: "listMembers",
      summary: "List who may sign in to this group and those below",
      description: "Filter words: text, `role:`, `group:`, `suspended:yes`.",
      tag,
      permission: "member:read",
      filters: z.object({ q: Typed }),
      row: MemberRow,
    },
    async (scope, { filters: { q = "" }, walk }) => refuseUnknownWords(await listMembers(scope, q, walk)),
  ),
  endpoint(
    {
      method: "GET",
      path: "/members/{memberId}",
      id: "getMember",
      summary: "Get a member and their roles",
      tag,
      permission: "member:read",
      answers: { 200: Member },
    },
    async (scope, { params }) => {
      const { roles, ...member } = await getMember(scope, params.memberId);
      return { ...member, roles: roles.map((role) => ({ ...role, membershipId: role.id })) };
    },
  ),
  endpoint(
    {
      method: "POST",
      path: "/members/{memberId}/suspend",
      id: "suspendMember",
      summary: "Suspend a member in this group and those below",
      tag,
      permission: "member:write",
      answers: { 204: Nothing },
    },
    (scope, { params }) => suspendMember(scope, params),
  ),
  endpoint(
    {
      method: "POST",
      path: "/members/{memberId}/resume",
      id: "resumeMember",
      summary: "Let a suspended member in again",
      tag,
      permission: "member:write",
      answers: { 204: Nothing },
    },
    (scope, { params }) => resumeMember(scope, params),
  ),
  endpoint(
    {
      method: "DELETE",
      path: "/members/{memberId}",
      id: "removeMember",
      summary: "End every role of a member in this group and those below",
      tag,
      permission: "member:write",
      answers: { 204: Nothing },
    },
    (scope, { params }) => removeMember(scope, params),
  ),
  endpoint(
    {
      method: "PATCH",
      path: "/memberships/{membershipId}",
      id: "changeRole",
      summary: "Change the role that a member has in a group",
      tag,
      permission: "member:write",
      body: ChangeRole.pick({ role: true }),
      answers: { 204: Nothing },
    },
    (scope, { params, body }) => changeRole(scope, { ...params, ...body }),
  ),
  endpoint(
    {
      method: "DELETE",
      path: "/memberships/{membershipId}",
      id: "endRole",
      summary: "Take one role in one group away",
      tag,
      permission: "member:write",
      answers: { 204: Nothing },
    },
    (scope, { params }) => endRole(scope, params),
  ),
];
