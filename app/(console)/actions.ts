"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { ownAction, strangerAction } from "#lib/actions/own-action.ts";
import { showAs, signOutHere } from "#lib/auth/sign-in.ts";
import { saveSettings } from "#lib/features/access/save-settings.ts";
import { SaveSettings } from "#lib/features/access/schemas.ts";

export const signOutAction = strangerAction({ input: z.object({}) }, async (): Promise<void> => {
  await signOutHere();
  redirect("/sign-in");
});

export const saveSettingsAction = ownAction({ input: SaveSettings }, async (member, settings) => {
  await saveSettings(member, settings);
  await showAs({ ...settings, shortcuts: settings.shortcuts === "on" });
  revalidatePath("/", "layout");
});
