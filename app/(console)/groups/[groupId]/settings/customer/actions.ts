"use server";

import { revalidatePath } from "next/cache";
import { action } from "#lib/actions/action.ts";
import { saveCustomer } from "#lib/features/customer/save-customer.ts";
import { SaveCustomer } from "#lib/features/customer/schemas.ts";

export const saveCustomerAction = action(
  { permission: "customer:write", input: SaveCustomer },
  async (scope, input) => {
    await saveCustomer(scope, input);
    revalidatePath(`/groups/${scope.groupId}`, "layout");
  },
);
