"use server";

import { revalidatePath } from "next/cache";
import { action } from "#lib/actions/action.ts";
import { addAddress } from "#lib/features/notices/add-address.ts";
import { askAddressAgain } from "#lib/features/notices/ask-address-again.ts";
import { removeAddress } from "#lib/features/notices/remove-address.ts";
import { AddAddress, One } from "#lib/features/notices/schemas.ts";

const refresh = (scope: { groupId: string }) => revalidatePath(`/groups/${scope.groupId}/tokens`, "layout");

export const addAddressAction = action(
  { permission: "token:write", input: AddAddress },
  async (scope, input) => {
    const { mailed } = await addAddress(scope, input);
    refresh(scope);
    return { mailed };
  },
);

export const askAddressAction = action({ permission: "token:write", input: One }, async (scope, input) => {
  const { mailed } = await askAddressAgain(scope, input);
  return { mailed };
});

export const removeAddressAction = action({ permission: "token:write", input: One }, async (scope, input) => {
  await removeAddress(scope, input);
  refresh(scope);
});
