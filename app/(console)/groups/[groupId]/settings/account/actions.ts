"use server";

import { headers } from "next/headers";
import { revalidatePath } from "next/cache";
import { ownAction } from "#lib/actions/own-action.ts";
import { ownScopes } from "#lib/auth/own-scopes.ts";
import { visitorOf } from "#lib/auth/visitor.ts";
import { changePassword } from "#lib/features/access/change-password.ts";
import { renameSelf } from "#lib/features/access/rename-self.ts";
import { ChangePassword, SaveName } from "#lib/features/access/schemas.ts";

export const changePasswordAction = ownAction({ input: ChangePassword }, async (member, input) => {
  const { address } = visitorOf(await headers());
  await changePassword(member, await ownScopes(member), input, address);
});

export const saveNameAction = ownAction({ input: SaveName }, async (member, input) => {
  await renameSelf(member, await ownScopes(member), input);
  revalidatePath("/", "layout");
});
