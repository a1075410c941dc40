"use server";

import { revalidatePath } from "next/cache";
import { action } from "#lib/actions/action.ts";
import { createKey } from "#lib/features/keys/create-key.ts";
import { revokeKey } from "#lib/features/keys/revoke-key.ts";
import { CreateKey, RevokeKey } from "#lib/features/keys/schemas.ts";

const refresh = (scope: { groupId: string }) => revalidatePath(`/groups/${scope.groupId}/settings`, "layout");

export const createKeyAction = action({ permission: "key:write", input: CreateKey }, async (scope, input) => {
  const { secret } = await createKey(scope, input);
  refresh(scope);
  return { secret, name: input.name };
});

export const revokeKeyAction = action({ permission: "key:write", input: RevokeKey }, async (scope, input) => {
  await revokeKey(scope, input);
  refresh(scope);
});
