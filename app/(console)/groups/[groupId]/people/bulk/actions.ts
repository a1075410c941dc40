"use server";

import { redirect } from "next/navigation";
import { revalidatePath } from "next/cache";
import { action } from "#lib/actions/action.ts";
import { changeMany } from "#lib/features/inventory/bulk/change-many.ts";
import { removeMany } from "#lib/features/inventory/bulk/remove-many.ts";
import { ChangeMany, RemoveMany } from "#lib/features/inventory/bulk/schemas.ts";

export const changeManyAction = action(
  { permission: "inventory:write", input: ChangeMany },
  async (scope, input) => {
    const changed = await changeMany(scope, input);
    revalidatePath(`/groups/${scope.groupId}`, "layout");
    return changed;
  },
);

export const removeManyAction = action(
  { permission: "inventory:write", input: RemoveMany },
  async (scope, input): Promise<void> => {
    await removeMany(scope, input);
    revalidatePath(`/groups/${scope.groupId}`, "layout");
    redirect(`/groups/${scope.groupId}/${input.kind === "device" ? "devices" : "people"}`);
  },
);
