import { z } from "zod";
import {
  ChangedMembers,
  ChangedTags,
  HolderGroup,
  HolderGroupWithUse,
  HolderPlace,
  Member,
  RulePreview,
} from "#app/api/v1/answers/holder-groups.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { found } from "#lib/api/found.ts";
import type { Grant } from "#lib/api/key-sign-in.ts";
import { listing } from "#lib/api/listing.ts";
import { given, Id, Nothing } from "#lib/api/shapes.ts";
import { holderKinds } from "#lib/domain/holder-groups/holder-kind.ts";
import { addMembers, removeMembers } from "#lib/features/holder-groups/change-members.ts";
import { createHolderGroup } from "#lib/features/holder-groups/create-holder-group.ts";
import { editHolderGroup } from "#lib/features/holder-groups/edit-holder-group.ts";
import {
  listHolderGroups,
  listMembers,
  placeOfHolder,
  previewRule,
  viewHolderGroup,
} from "#lib/features/holder-groups/queries.ts";
import { removeHolderGroup } from "#lib/features/holder-groups/remove-holder-group.ts";
import {
  CreateHolderGroup,
  EditHolderGroupBody,
  PreviewRule,
  Tags,
} from "#lib/features/holder-groups/schemas.ts";
import { tagHolders } from "#lib/features/holder-groups/tag-holders.ts";

const tag = "Groups of devices and people";
const kind = z.enum(holderKinds).default("device");

const groupId = "3f0c7a52-5d1e-4c7b-9a67-2f6c1f1f9b10";
const rule = { match: "all", terms: [{ field: "platform", op: "is", value: "ipados" }] };

const Chosen = z.object({
  ids: z.array(Id).max(20_000).default([]),
  matching: z
    .string()
    .max(1000)
    .optional()
    .meta({ description: "Filter words, instead of ids: everybody whom they match." }),
});

const seen = async (grant: Grant, id: string) => {
  const { group, usedIn } = found(await viewHolderGroup(grant("inventory:read"), id));
  return { ...group, usedIn };
};

export const holderGroupEndpoints = [
  listing(
    {
      path: "/holder-groups",
      id: "listHolderGroups",
      summary: "List groups of devices or of people, by name",
      tag,
      permission: "inventory:read",
      filters: z.object({ kind }),
      row: HolderGroup,
    },
    (scope, { filters, walk }) => listHolderGroups(scope, filters.kind, walk),
  ),
  endpoint(
    {
      method: "POST",
      path: "/holder-groups",
      id: "createHolderGroup",
      summary: "Make a group of devices or of people: a fixed list, or all whom a rule fits",
      tag,
      permission: "inventory:write",
      body: CreateHolderGroup.meta({ example: { groupId, kind: "device", name: "iPads", rule } }),
      answers: { 201: HolderGroupWithUse },
      location: ({ id }) => `/holder-groups/${id}`,
      idempotent: { target: "holder-group", recover: seen },
    },
    async (scope, { body }, grant) => seen(grant, await createHolderGroup(scope, body)),
  ),
  endpoint(
    {
      method: "POST",
      path: "/holder-groups/preview",
      id: "previewRule",
      summary: "Count whom a rule would gather, before it is kept",
      tag,
      permission: "inventory:read",
      body: PreviewRule.meta({ example: { groupId, kind: "device", rule } }),
      answers: { 200: RulePreview },
    },
    (scope, { body }) => previewRule(scope, body),
  ),
  endpoint(
    {
      method: "GET",
      path: "/holder-groups/{holderGroupId}",
      id: "getHolderGroup",
      summary: "Get a group, how many are in it, and where it is used",
      tag,
      permission: "inventory:read",
      answers: { 200: HolderGroupWithUse },
    },
    (_scope, { params }, grant) => seen(grant, params.holderGroupId),
  ),
  endpoint(
    {
      method: "PUT",
      path: "/holder-groups/{holderGroupId}",
      id: "editHolderGroup",
      summary: "Give a group another name, and a smart one another rule",
      tag,
      permission: "inventory:write",
      body: EditHolderGroupBody.meta({ example: { name: "iPads", rule } }),
      answers: { 204: Nothing },
    },
    (scope, { params, body }) => editHolderGroup(scope, { ...params, ...body }),
  ),
  endpoint(
    {
      method: "DELETE",
      path: "/holder-groups/{holderGroupId}",
      id: "removeHolderGroup",
      summary: "Remove a group; who was in it stays",
      tag,
      permission: "inventory:write",
      answers: { 204: Nothing },
    },
    (scope, { params }) => removeHolderGroup(scope, params),
  ),
  listing(
    {
      path: "/holder-groups/{holderGroupId}/members",
      id: "listMembersOfHolderGroup",
      summary: "List who is in a group, by name",
      tag,
      permission: "inventory:read",
      row: Member,
    },
    (scope, { params, walk }) => listMembers(scope, params.holderGroupId, walk),
  ),
  ...(
    [
      ["add", addMembers],
      ["remove", removeMembers],
    ] as const
  ).map(([verb, change]) =>
    endpoint(
      {
        method: "POST",
        path: `/holder-groups/{holderGroupId}/members/${verb}`,
        id: `${verb}MembersOfHolderGroup`,
        summary:
          verb === "add"
            ? "Put devices or people into a fixed list"
            : "Take devices or people out of a fixed list",
        tag,
        permission: "inventory:write",
        body: Chosen,
        answers: { 200: ChangedMembers },
      },
      (scope, { params, body: { ids, ...rest } }) =>
        change(scope, { holderGroupId: params.holderGroupId, ids, ...given(rest) }),
    ),
  ),
  endpoint(
    {
      method: "POST",
      path: "/tags",
      id: "tagHolders",
      summary: "Put tags on devices or people, and take others off",
      tag,
      permission: "inventory:write",
      body: Chosen.extend({ kind: z.enum(holderKinds), add: Tags, remove: Tags }),
      answers: { 200: ChangedTags },
    },
    (scope, { body: { matching, ...rest } }) => tagHolders(scope, { ...rest, ...given({ matching }) }),
  ),
  endpoint(
    {
      method: "GET",
      path: "/devices/{deviceId}/groups",
      id: "listGroupsOfDevice",
      summary: "List the groups that a device is in, and its tags",
      tag,
      permission: "inventory:read",
      answers: { 200: HolderPlace },
    },
    (scope, { params }) => placeOfHolder(scope, "device", params.deviceId),
  ),
  endpoint(
    {
      method: "GET",
      path: "/people/{personId}/groups",
      id: "listGroupsOfPerson",
      summary: "List the groups that a person is in, and their tags",
      tag,
      permission: "inventory:read",
      answers: { 200: HolderPlace },
    },
    (scope, { params }) => placeOfHolder(scope, "person", params.personId),
  ),
];
