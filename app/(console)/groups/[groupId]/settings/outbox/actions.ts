"use server";

import { revalidatePath } from "next/cache";
import { action } from "#lib/actions/action.ts";
import { resendMail } from "#lib/features/notices/resend-mail.ts";
import { One } from "#lib/features/notices/schemas.ts";

export const resendMailAction = action({ permission: "notice:write", input: One }, async (scope, input) => {
  await resendMail(scope, input);
  revalidatePath(`/groups/${scope.groupId}/settings`, "layout");
});
