"use server";

import { revalidatePath } from "next/cache";
import { action } from "#lib/actions/action.ts";
import { addDirectory } from "#lib/features/scim/add-directory.ts";
import { editDirectory } from "#lib/features/scim/edit-directory.ts";
import { removeDirectory } from "#lib/features/scim/remove-directory.ts";
import { replaceDirectoryToken } from "#lib/features/scim/replace-token.ts";
import { revokeDirectoryToken } from "#lib/features/scim/revoke-token.ts";
import { AddDirectory, EditDirectory, OneDirectory } from "#lib/features/scim/schemas.ts";

const permission = "directory:write";
const refresh = ({ groupId }: { groupId: string }) => revalidatePath(`/groups/${groupId}/settings`, "layout");

export const addDirectoryAction = action({ permission, input: AddDirectory }, async (scope, input) => {
  const { secret } = await addDirectory(scope, input);
  refresh(scope);
  return { secret };
});

export const editDirectoryAction = action({ permission, input: EditDirectory }, async (scope, input) => {
  await editDirectory(scope, input);
  refresh(scope);
});

export const replaceDirectoryTokenAction = action(
  { permission, input: OneDirectory },
  async (scope, input) => {
    const { secret } = await replaceDirectoryToken(scope, input);
    refresh(scope);
    return { secret };
  },
);

export const revokeDirectoryTokenAction = action(
  { permission, input: OneDirectory },
  async (scope, input) => {
    await revokeDirectoryToken(scope, input);
    refresh(scope);
  },
);

export const removeDirectoryAction = action({ permission, input: OneDirectory }, async (scope, input) => {
  await removeDirectory(scope, input);
  refresh(scope);
});
