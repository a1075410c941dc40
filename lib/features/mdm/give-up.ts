import "server-only";
import type { CommandRecord } from "#lib/data/mdm-commands.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { CommandProblem } from "#lib/domain/mdm/answer.ts";
import { standingOfApp } from "#lib/domain/mdm/app-state.ts";
import { endCommand } from "#lib/features/mdm/end-command.ts";
import type { Scope } from "#lib/scope.ts";

/** Nobody heard of it for a day: it is told as it is, and can be sent again by hand. */
export function giveUp(scope: Scope, command: CommandRecord): Promise<void> {
  return transaction(scope, (tx) => endCommand(tx, command, "given-up", { reason: reasonOf(command) }));
}

function reasonOf({ state, appState, problem }: CommandRecord): CommandProblem["reason"] {
  if (state === "queued") return problem?.reason ?? "no-answer";
  if (state !== "acknowledged") return "no-answer";
  const waits = appState !== null && standingOfApp(appState) === "waits-for-person";
  return waits ? "person-did-nothing" : "never-installed";
}
