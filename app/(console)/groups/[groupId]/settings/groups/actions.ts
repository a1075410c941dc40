"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { action } from "#lib/actions/action.ts";
import { createGroup } from "#lib/features/groups/create-group.ts";
import { moveGroup } from "#lib/features/groups/move-group.ts";
import { removeGroup } from "#lib/features/groups/remove-group.ts";
import { renameGroup } from "#lib/features/groups/rename-group.ts";
import { CreateGroup, MoveGroup, RemoveGroup, RenameGroup } from "#lib/features/groups/schemas.ts";

const refresh = (scope: { groupId: string }) => revalidatePath(`/groups/${scope.groupId}`, "layout");

export const createGroupAction = action(
  { permission: "group:write", input: CreateGroup },
  async (scope, input) => {
    await createGroup(scope, input);
    refresh(scope);
  },
);

export const renameGroupAction = action(
  { permission: "group:write", input: RenameGroup },
  async (scope, input) => {
    await renameGroup(scope, input);
    refresh(scope);
  },
);

export const removeGroupAction = action(
  { permission: "group:write", input: RemoveGroup },
  async (scope, input) => {
    await removeGroup(scope, input);
    refresh(scope);
  },
);

export const moveGroupAction = action(
  { permission: "group:write", input: MoveGroup },
  async (scope, input): Promise<void> => {
    await moveGroup(scope, input);
    refresh(scope);
    redirect(`/groups/${scope.groupId}/settings/groups`);
  },
);
