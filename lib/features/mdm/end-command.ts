import "server-only";
import * as changes from "#lib/data/changes.ts";
import * as holderEvents from "#lib/data/holder-events.ts";
import * as commands from "#lib/data/mdm-commands.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { CommandProblem } from "#lib/domain/mdm/answer.ts";
import { type CommandState, openStates } from "#lib/domain/mdm/command.ts";

export type EndState = Extract<CommandState, "done" | "failed" | "given-up" | "canceled">;

/** The last of a command, told in the device's timeline. `from` are the states it is ended from. */
export async function endCommand(
  tx: Tx,
  command: commands.CommandRecord,
  state: EndState,
  problem: CommandProblem | null = null,
  { appState, from = openStates }: { appState?: string; from?: readonly CommandState[] } = {},
): Promise<void> {
  const ended = {
    state,
    problem,
    settledAt: tx.now(),
    leavingAt: null,
    ...(appState !== undefined && { appState }),
  };
  if (!(await commands.move(tx, command.id, from, ended))) return;
  await tell(tx, command, state, problem);
  await changes.tell(tx, "inventory", command.deviceId);
}

const nouns = { install: "install", remove: "uninstall", invite: "invite-command", list: null } as const;

async function tell(
  tx: Tx,
  { id, deviceId, kind, titleId }: commands.CommandRecord,
  state: EndState,
  problem: CommandProblem | null,
) {
  const noun = nouns[kind];
  if (noun === null) return;
  const detail = { commandId: id, ...(titleId && { titleId }), ...(problem && { ...problem }) };
  await holderEvents.record(tx, [deviceId], `${noun}-${state === "given-up" ? "failed" : state}`, detail);
}
