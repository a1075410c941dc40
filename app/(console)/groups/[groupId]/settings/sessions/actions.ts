"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { ownAction } from "#lib/actions/own-action.ts";
import { ownScopes } from "#lib/auth/own-scopes.ts";
import { endOtherSessions, endSession } from "#lib/features/sessions/end-sessions.ts";
import { OneSession } from "#lib/features/sessions/schemas.ts";

export const endSessionAction = ownAction(
  { input: OneSession },
  async (member, { sessionId }): Promise<void> => {
    await endSession(member, await ownScopes(member), sessionId);
    revalidatePath("/", "layout");
  },
);

export const endOtherSessionsAction = ownAction({ input: z.object({}) }, async (member): Promise<void> => {
  await endOtherSessions(member, await ownScopes(member));
  revalidatePath("/", "layout");
});
