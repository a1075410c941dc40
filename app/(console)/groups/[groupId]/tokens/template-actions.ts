"use server";

import { revalidatePath } from "next/cache";
import { action } from "#lib/actions/action.ts";
import { chooseTemplate } from "#lib/features/templates/choose-template.ts";
import { ChooseTemplate } from "#lib/features/templates/schemas.ts";

export const chooseTemplateAction = action(
  { permission: "token:write", input: ChooseTemplate },
  async (scope, input) => {
    await chooseTemplate(scope, input);
    revalidatePath(`/groups/${scope.groupId}/tokens/${input.tokenId}`, "layout");
  },
);
