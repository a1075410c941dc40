/** What a device says of an app, read down to what matters here. */
export type AppStanding = "installed" | "on-its-way" | "waits-for-person" | "ended";

const installed = new Set(["Managed", "UserInstalledApp"]);

/** Somebody has to press something on the device. */
const asksPerson = new Set([
  "NeedsRedemption",
  "Prompting",
  "PromptingForLogin",
  "PromptingForManagement",
  "PromptingForUpdate",
  "PromptingForUpdateLogin",
]);

/** Reported once, and gone from the device's list after that. */
const ended = new Set([
  "UserRejected",
  "UpdateRejected",
  "ManagementRejected",
  "Failed",
  "ManagedButUninstalled",
]);

export function standingOfApp(state: string): AppStanding {
  if (installed.has(state)) return "installed";
  if (asksPerson.has(state)) return "waits-for-person";
  return ended.has(state) ? "ended" : "on-its-way";
}

/** The person said no on the device: asked again, they are asked again. */
export const wasRejected = (state: string): boolean => state.endsWith("Rejected");
