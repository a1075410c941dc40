import { standingOfApp, wasRejected } from "#lib/domain/mdm/app-state.ts";
import type { InstallState } from "#lib/domain/why-not/facts.ts";

/** How far an installation has come, from what became of its command and what the device says of the app. */
export function installStateOf(command: { state: string; appState: string | null }): InstallState {
  const { state, appState } = command;
  const standing = appState === null ? null : standingOfApp(appState);
  if (standing === "installed" || (standing === null && state === "done")) return "installed";
  if (appState !== null && wasRejected(appState)) return "refused-by-user";
  if (standing === "waits-for-person") return "waits-for-user";
  const over = state === "failed" || state === "given-up" || state === "canceled";
  return standing === "ended" || over ? "install-failed" : "installing";
}
