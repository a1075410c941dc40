import { standingOfApp, wasRejected } from "#lib/domain/mdm/app-state.ts";
import type { CommandKind } from "#lib/domain/mdm/command.ts";

/** A device's answer to a command, as its server tells it. */
export interface CommandAnswer {
  status: "acknowledged" | "not-now" | "error";
  /** Apple's errors, the first one first. */
  errors: readonly { code: number; domain: string; words: string | null }[];
  appState: string | null;
  rejection: string | null;
  invitation: string | null;
}

export interface CommandProblem {
  /** A word of ours. */
  reason:
    | "device-error"
    | "license-not-seen"
    | "person-refused"
    | "app-refused"
    | "invitation-refused"
    | "server-refused"
    | "unlicensed"
    | "title-unknown"
    | "no-answer"
    | "never-installed"
    | "person-did-nothing"
    | "device-left";
  code?: number;
  domain?: string;
  words?: string;
}

/** What an answer means for its command. */
export type AnswerVerdict =
  | { to: "done" }
  | { to: "acknowledged"; look: "soon" | "now" }
  | { to: "not-now" }
  | { to: "resend"; afterMs: number; problem: CommandProblem }
  | { to: "failed"; problem: CommandProblem };

/** The device does not see the license yet: it is asked again after these pauses, each time under a new UUID. */
export const RESEND_PAUSES_MS = [30_000, 120_000, 300_000] as const;

const LICENSE_NOT_FOUND = 9610;
const ALREADY_ASKED = 506;

export function verdictOf(kind: CommandKind, answer: CommandAnswer, resends: number): AnswerVerdict {
  if (answer.status === "not-now") return { to: "not-now" };
  if (answer.status === "error") return afterError(kind, answer, resends);
  if (kind === "invite") return afterInvitation(answer.invitation);
  return kind === "install" ? afterInstall(answer) : { to: "done" };
}

function afterError(kind: CommandKind, { errors }: CommandAnswer, resends: number): AnswerVerdict {
  const has = (code: number) => errors.some((error) => error.code === code);
  if (kind === "install" && has(ALREADY_ASKED)) return { to: "acknowledged", look: "now" };
  const [first] = errors;
  const said = {
    ...(first && { code: first.code, domain: first.domain }),
    ...(first?.words && { words: first.words }),
  };
  if (kind === "install" && has(LICENSE_NOT_FOUND)) {
    const problem: CommandProblem = { ...said, reason: "license-not-seen", code: LICENSE_NOT_FOUND };
    const afterMs = RESEND_PAUSES_MS[resends];
    return afterMs === undefined ? { to: "failed", problem } : { to: "resend", afterMs, problem };
  }
  return { to: "failed", problem: { ...said, reason: "device-error" } };
}

function afterInvitation(result: string | null): AnswerVerdict {
  if (result === null || result === "Acknowledged") return { to: "done" };
  return { to: "failed", problem: { reason: "invitation-refused", words: result } };
}

/** There, or on its way already: that is what was wanted. */
const alreadySo = new Set(["AppAlreadyInstalled", "AppAlreadyQueued"]);

function afterInstall({ rejection, appState }: CommandAnswer): AnswerVerdict {
  if (rejection !== null && alreadySo.has(rejection)) return { to: "acknowledged", look: "now" };
  if (rejection !== null) return { to: "failed", problem: { reason: "app-refused", words: rejection } };
  return (appState === null ? null : afterAppState(appState)) ?? { to: "acknowledged", look: "soon" };
}

/** What an app's state on the device means for the command that installs it; null as long as nothing is decided. */
export function afterAppState(state: string): AnswerVerdict | null {
  const standing = standingOfApp(state);
  if (standing === "installed") return { to: "done" };
  if (standing !== "ended") return null;
  return {
    to: "failed",
    problem: { reason: wasRejected(state) ? "person-refused" : "app-refused", words: state },
  };
}
