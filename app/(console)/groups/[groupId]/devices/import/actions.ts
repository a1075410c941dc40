"use server";

import { revalidatePath } from "next/cache";
import { action } from "#lib/actions/action.ts";
import { applyImport } from "#lib/features/inventory/import/apply-import.ts";
import { chooseColumns } from "#lib/features/inventory/import/choose-columns.ts";
import { discardImport } from "#lib/features/inventory/import/discard-import.ts";
import { sayFirstRow } from "#lib/features/inventory/import/say-first-row.ts";
import { ApplyImport, ChooseColumns, DiscardImport, SayFirstRow } from "#lib/features/inventory/schemas.ts";

export const sayFirstRowAction = action(
  { permission: "inventory:write", input: SayFirstRow },
  async (scope, input): Promise<void> => {
    await sayFirstRow(scope, input);
    revalidatePath(`/groups/${scope.groupId}`, "layout");
  },
);

export const chooseColumnsAction = action(
  { permission: "inventory:write", input: ChooseColumns },
  async (scope, input): Promise<void> => {
    await chooseColumns(scope, input);
    revalidatePath(`/groups/${scope.groupId}`, "layout");
  },
);

export const applyImportAction = action(
  { permission: "inventory:write", input: ApplyImport },
  async (scope, input): Promise<void> => {
    await applyImport(scope, input);
    revalidatePath(`/groups/${scope.groupId}`, "layout");
  },
);

export const discardImportAction = action(
  { permission: "inventory:write", input: DiscardImport },
  async (scope, input): Promise<void> => {
    await discardImport(scope, input);
    revalidatePath(`/groups/${scope.groupId}`, "layout");
  },
);
