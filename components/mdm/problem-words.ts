import type { CommandProblem } from "#lib/domain/mdm/answer.ts";

const sentences: Record<CommandProblem["reason"], string> = {
  "device-error": "The device reported an error",
  "license-not-seen": "The device does not see the license, asked for it four times",
  "person-refused": "The person refused it on the device",
  "app-refused": "The device did not take it",
  "invitation-refused": "The device did not show the invitation",
  "server-refused": "The MDM server did not take the command",
  unlicensed: "Apple lists no license for it yet, and nothing is installed before one",
  "title-unknown": "The title is gone, or its bundle id is not known",
  "no-answer": "Nobody answered for a day",
  "never-installed": "The device took it up a day ago, and the app never came",
  "person-did-nothing": "It asked the person on the device, and nobody pressed anything for a day",
  "device-left": "The device left management",
};

/** Why a command came to nothing, as a sentence; with what the device or the server said. */
export function commandProblemWords({ reason, code, domain, words }: CommandProblem): string {
  const said = [code === undefined ? "" : `${domain ? `${domain} ` : ""}${code}`, words ?? ""].filter(
    Boolean,
  );
  const sentence = Object.hasOwn(sentences, reason) ? sentences[reason] : "It came to nothing";
  return said.length === 0 ? `${sentence}.` : `${sentence} (${said.join(": ")}).`;
}
