"use server";

import { redirect } from "next/navigation";
import { action } from "#lib/actions/action.ts";
import { addMembers, removeMembers } from "#lib/features/holder-groups/change-members.ts";
import { createHolderGroup } from "#lib/features/holder-groups/create-holder-group.ts";
import { editHolderGroup } from "#lib/features/holder-groups/edit-holder-group.ts";
import { previewRule } from "#lib/features/holder-groups/queries.ts";
import { removeHolderGroup } from "#lib/features/holder-groups/remove-holder-group.ts";
import {
  ChangeMembers,
  CreateHolderGroupForm,
  EditHolderGroupForm,
  OneHolderGroup,
  PreviewRuleForm,
  TagHoldersForm,
} from "#lib/features/holder-groups/schemas.ts";
import { tagHolders } from "#lib/features/holder-groups/tag-holders.ts";
import { listPath } from "./list-path.ts";

export const createHolderGroupAction = action(
  { permission: "inventory:write", input: CreateHolderGroupForm },
  async (scope, input): Promise<void> => {
    const id = await createHolderGroup(scope, input);
    redirect(`${listPath(scope.groupId, input.kind)}/groups/${id}`);
  },
);

export const editHolderGroupAction = action(
  { permission: "inventory:write", input: EditHolderGroupForm },
  async (scope, input): Promise<void> => {
    const kind = await editHolderGroup(scope, input);
    redirect(`${listPath(scope.groupId, kind)}/groups/${input.holderGroupId}`);
  },
);

export const removeHolderGroupAction = action(
  { permission: "inventory:write", input: OneHolderGroup },
  async (scope, input): Promise<void> => {
    const kind = await removeHolderGroup(scope, input);
    redirect(`${listPath(scope.groupId, kind)}/groups`);
  },
);

export const previewRuleAction = action(
  { permission: "inventory:read", input: PreviewRuleForm },
  (scope, input) => previewRule(scope, input),
);

export const putInAction = action(
  { permission: "inventory:write", input: ChangeMembers },
  async (scope, input): Promise<void> => {
    const { kind } = await addMembers(scope, input);
    redirect(`${listPath(scope.groupId, kind)}/groups/${input.holderGroupId}`);
  },
);

export const takeOutAction = action(
  { permission: "inventory:write", input: ChangeMembers },
  async (scope, input): Promise<void> => {
    const { kind } = await removeMembers(scope, input);
    redirect(`${listPath(scope.groupId, kind)}/groups/${input.holderGroupId}`);
  },
);

export const tagHoldersAction = action(
  { permission: "inventory:write", input: TagHoldersForm },
  async (scope, input): Promise<void> => {
    await tagHolders(scope, input);
    redirect(listPath(scope.groupId, input.kind));
  },
);
