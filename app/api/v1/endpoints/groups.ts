import { Group, GroupWithContents, MovePreview } from "#app/api/v1/answers/groups.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { listing } from "#lib/api/listing.ts";
import { Nothing } from "#lib/api/shapes.ts";
import { createGroup } from "#lib/features/groups/create-group.ts";
import { moveGroup } from "#lib/features/groups/move-group.ts";
import { getGroup, listGroups, previewMove } from "#lib/features/groups/queries.ts";
import { removeGroup } from "#lib/features/groups/remove-group.ts";
import { renameGroup } from "#lib/features/groups/rename-group.ts";
import { CreateGroup, MoveGroup, RenameGroup } from "#lib/features/groups/schemas.ts";

const tag = "Organization groups";

const Move = MoveGroup.pick({ parentId: true });

export const groupEndpoints = [
  listing(
    {
      path: "/groups",
      id: "listGroups",
      summary: "List the organization group worked in and all below it",
      tag,
      permission: "group:read",
      row: Group,
    },
    async (scope) => {
      const rows = await listGroups(scope);
      return { rows, next: null, previous: null, total: rows.length };
    },
  ),
  endpoint(
    {
      method: "POST",
      path: "/groups",
      id: "createGroup",
      summary: "Create an organization group below another",
      tag,
      permission: "group:write",
      body: CreateGroup,
      answers: { 201: Group },
      location: ({ id }) => `/groups/${id}`,
      idempotent: { target: "group", recover: (grant, id) => getGroup(grant("group:read"), id) },
    },
    (scope, { body }) => createGroup(scope, body),
  ),
  endpoint(
    {
      method: "GET",
      path: "/groups/{groupId}",
      id: "getGroup",
      summary: "Get an organization group and how much stands in it",
      tag,
      permission: "group:read",
      answers: { 200: GroupWithContents },
    },
    (scope, { params }) => getGroup(scope, params.groupId),
  ),
  endpoint(
    {
      method: "PATCH",
      path: "/groups/{groupId}",
      id: "renameGroup",
      summary: "Rename an organization group",
      description: "The top group's name is the customer's; only an owner changes it.",
      tag,
      permission: "group:write",
      body: RenameGroup.pick({ name: true }),
      answers: { 204: Nothing },
    },
    (scope, { params, body }) => renameGroup(scope, { id: params.groupId, ...body }),
  ),
  endpoint(
    {
      method: "POST",
      path: "/groups/{groupId}/move/preview",
      id: "previewGroupMove",
      summary: "Preview who and what comes into sight, or goes out of it, when a group moves",
      tag,
      permission: "group:write",
      body: Move,
      answers: { 200: MovePreview },
    },
    (scope, { params, body }) => previewMove(scope, { id: params.groupId, ...body }),
  ),
  endpoint(
    {
      method: "POST",
      path: "/groups/{groupId}/move",
      id: "moveGroup",
      summary: "Move an organization group and all below it under another",
      tag,
      permission: "group:write",
      body: Move,
      answers: { 204: Nothing },
    },
    (scope, { params, body }) => moveGroup(scope, { id: params.groupId, ...body }),
  ),
  endpoint(
    {
      method: "DELETE",
      path: "/groups/{groupId}",
      id: "removeGroup",
      summary: "Remove an empty organization group",
      tag,
      permission: "group:write",
      answers: { 204: Nothing },
    },
    (scope, { params }) => removeGroup(scope, { id: params.groupId }),
  ),
];
