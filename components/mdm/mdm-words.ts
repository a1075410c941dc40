import type { ChipTone } from "#components/marks/chip.tsx";
import { standingOfApp } from "#lib/domain/mdm/app-state.ts";
import type { CommandKind, CommandState } from "#lib/domain/mdm/command.ts";
import type { ConnectorKind } from "#lib/domain/mdm/connector.ts";

export const connectorWords: Record<ConnectorKind, string> = {
  nanomdm: "NanoMDM",
  micromdm: "MicroMDM",
  program: "Another, by signed webhook",
};

const troubles: Readonly<Record<string, string>> = {
  unreachable: "It does not answer.",
  "outcome-unknown": "It broke off before it answered.",
  "key-refused": "It does not take the API key.",
  "not-understood": "What answers there is no such server.",
  inside: "Its name leads into a private network, and MDM_ALLOWED_HOSTS does not name it.",
};

export const troubleWords = (problem: string): string =>
  Object.hasOwn(troubles, problem) ? (troubles[problem] ?? problem) : problem;

export const commandWords: Record<CommandKind, string> = {
  invite: "Invite to the program",
  install: "Install",
  remove: "Uninstall",
  list: "List managed apps",
};

const states: Record<CommandState, { word: string; tone: ChipTone }> = {
  queued: { word: "To be sent", tone: "plain" },
  sent: { word: "With the server", tone: "notice" },
  acknowledged: { word: "Taken up", tone: "notice" },
  "not-now": { word: "Device is busy", tone: "notice" },
  failed: { word: "Failed", tone: "critical" },
  done: { word: "Done", tone: "ok" },
  "given-up": { word: "Given up", tone: "warning" },
  canceled: { word: "Canceled", tone: "plain" },
};

/** How a command stands; what waits for somebody to press something is told apart from what is on its way. */
export function stateWords(state: CommandState, appState: string | null): { word: string; tone: ChipTone } {
  const waits = appState !== null && standingOfApp(appState) === "waits-for-person";
  if (state === "acknowledged" && waits) return { word: "Waits for its user", tone: "warning" };
  return states[state];
}
