"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { action } from "#lib/actions/action.ts";
import { addPerson } from "#lib/features/inventory/add-person.ts";
import { editPerson } from "#lib/features/inventory/edit-person.ts";
import { removePerson } from "#lib/features/inventory/remove-person.ts";
import { AddPerson, EditPerson, RemovePerson } from "#lib/features/inventory/schemas.ts";

export const addPersonAction = action(
  { permission: "inventory:write", input: AddPerson },
  async (scope, input) => {
    await addPerson(scope, input);
    revalidatePath(`/groups/${scope.groupId}/people`);
  },
);

export const editPersonAction = action(
  { permission: "inventory:write", input: EditPerson },
  async (scope, input) => {
    await editPerson(scope, input);
    revalidatePath(`/groups/${scope.groupId}/people/${input.personId}`);
  },
);

export const removePersonAction = action(
  { permission: "inventory:write", input: RemovePerson },
  async (scope, input): Promise<void> => {
    await removePerson(scope, input);
    redirect(`/groups/${scope.groupId}/people`);
  },
);
