"use server";

import { revalidatePath } from "next/cache";
import { action } from "#lib/actions/action.ts";
import { cancelCommand } from "#lib/features/mdm/cancel-command.ts";
import { resendCommand } from "#lib/features/mdm/resend-command.ts";
import { CancelCommand, One } from "#lib/features/mdm/schemas.ts";

const refresh = (scope: { groupId: string }) => revalidatePath(`/groups/${scope.groupId}/devices`, "layout");

export const resendCommandAction = action(
  { permission: "license:assign", input: One },
  async (scope, input) => {
    await resendCommand(scope, input);
    refresh(scope);
  },
);

export const cancelCommandAction = action(
  { permission: "license:assign", input: CancelCommand },
  async (scope, input) => {
    await cancelCommand(scope, input);
    refresh(scope);
  },
);
