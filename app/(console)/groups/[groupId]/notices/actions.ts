"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "#lib/actions/action.ts";
import { acknowledge } from "#lib/features/notices/acknowledge.ts";

/** A form sends ids as one text. */
const Seen = z.object({
  ids: z.union([
    z.literal("all"),
    z
      .string()
      .transform((text) => text.split(","))
      .pipe(z.array(z.uuid()).min(1).max(500)),
  ]),
});

export const acknowledgeAction = action(
  { permission: "notice:acknowledge", input: Seen },
  async (scope, input) => {
    const seen = await acknowledge(scope, input);
    revalidatePath(`/groups/${scope.groupId}`, "layout");
    return seen;
  },
);
