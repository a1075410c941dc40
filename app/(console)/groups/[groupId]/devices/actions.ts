"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { action } from "#lib/actions/action.ts";
import { addDevice } from "#lib/features/inventory/add-device.ts";
import { editDevice } from "#lib/features/inventory/edit-device.ts";
import { removeDevice } from "#lib/features/inventory/remove-device.ts";
import { AddDevice, EditDevice, RemoveDevice } from "#lib/features/inventory/schemas.ts";

export const addDeviceAction = action(
  { permission: "inventory:write", input: AddDevice },
  async (scope, input) => {
    await addDevice(scope, input);
    revalidatePath(`/groups/${scope.groupId}/devices`);
  },
);

export const editDeviceAction = action(
  { permission: "inventory:write", input: EditDevice },
  async (scope, input) => {
    await editDevice(scope, input);
    revalidatePath(`/groups/${scope.groupId}/devices/${input.deviceId}`);
  },
);

export const removeDeviceAction = action(
  { permission: "inventory:write", input: RemoveDevice },
  async (scope, input): Promise<void> => {
    await removeDevice(scope, input);
    redirect(`/groups/${scope.groupId}/devices`);
  },
);
