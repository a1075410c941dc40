"use server";

import { revalidatePath } from "next/cache";
import { action } from "#lib/actions/action.ts";
import { addConnector } from "#lib/features/mdm/add-connector.ts";
import { addNewcomer } from "#lib/features/mdm/add-newcomer.ts";
import { editConnector } from "#lib/features/mdm/edit-connector.ts";
import { removeConnector } from "#lib/features/mdm/remove-connector.ts";
import { renewSecret } from "#lib/features/mdm/renew-secret.ts";
import { AddConnector, EditConnector, Newcomer, One } from "#lib/features/mdm/schemas.ts";
import { testConnector } from "#lib/features/mdm/test-connector.ts";

const refresh = (scope: { groupId: string }) => revalidatePath(`/groups/${scope.groupId}/settings/mdm`);

export const addConnectorAction = action(
  { permission: "mdm:write", input: AddConnector },
  async (scope, input) => {
    const { secret, address } = await addConnector(scope, input);
    refresh(scope);
    return { secret, address };
  },
);

export const editConnectorAction = action(
  { permission: "mdm:write", input: EditConnector },
  async (scope, input) => {
    await editConnector(scope, input);
    refresh(scope);
  },
);

export const renewSecretAction = action({ permission: "mdm:write", input: One }, async (scope, input) => {
  const { secret, address } = await renewSecret(scope, input);
  return { secret, address };
});

export const testConnectorAction = action({ permission: "mdm:write", input: One }, async (scope, input) => {
  const tested = await testConnector(scope, input);
  refresh(scope);
  return tested;
});

export const removeConnectorAction = action({ permission: "mdm:write", input: One }, async (scope, input) => {
  await removeConnector(scope, input);
  refresh(scope);
});

export const addNewcomerAction = action(
  { permission: "inventory:write", input: Newcomer },
  async (scope, input) => {
    await addNewcomer(scope, input);
    refresh(scope);
  },
);
