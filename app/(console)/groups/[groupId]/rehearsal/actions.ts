"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { action } from "#lib/actions/action.ts";
import { endRehearsal } from "#lib/features/rehearsal/end-rehearsal.ts";
import { moveClock } from "#lib/features/rehearsal/move-clock.ts";
import { EndRehearsal, MoveClock, SetBehavior, StartRehearsal } from "#lib/features/rehearsal/schemas.ts";
import { setBehavior } from "#lib/features/rehearsal/set-behavior.ts";
import { startRehearsal } from "#lib/features/rehearsal/start-rehearsal.ts";

export const startRehearsalAction = action(
  { permission: "rehearsal:write", input: StartRehearsal },
  async (scope): Promise<void> => {
    const { groupId } = await startRehearsal(scope);
    redirect(`/groups/${groupId}/rehearsal`);
  },
);

export const moveClockAction = action(
  { permission: "rehearsal:write", input: MoveClock },
  async (scope, { days }) => {
    await moveClock(scope, days);
    revalidatePath(`/groups/${scope.groupId}`, "layout");
  },
);

export const setBehaviorAction = action(
  { permission: "rehearsal:write", input: SetBehavior },
  async (scope, { behavior, on }) => {
    await setBehavior(scope, behavior, on === "yes");
    revalidatePath(`/groups/${scope.groupId}/rehearsal`);
  },
);

export const endRehearsalAction = action(
  { permission: "rehearsal:write", input: EndRehearsal },
  async (scope): Promise<void> => {
    await endRehearsal(scope);
    redirect("/");
  },
);
