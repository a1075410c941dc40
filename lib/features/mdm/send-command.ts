import "server-only";
import * as connectors from "#lib/data/mdm-connectors.ts";
import * as commands from "#lib/data/mdm-commands.ts";
import * as newCommands from "#lib/data/mdm-new-commands.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { CommandProblem } from "#lib/domain/mdm/answer.ts";
import { LICENSE_LOOK_MS, pauseBeforeTry } from "#lib/domain/mdm/schedule.ts";
import { commandFor } from "#lib/features/mdm/command-for.ts";
import { serverOf } from "#lib/features/mdm/connector-server.ts";
import { endCommand } from "#lib/features/mdm/end-command.ts";
import type { Enqueued, MdmServer } from "#lib/mdm/server.ts";
import { MdmTrouble } from "#lib/mdm/trouble.ts";
import type { Scope } from "#lib/scope.ts";

/**
 * Hands a command to its server, under the UUID that it has had since it was written down. One that was on its way before is
 * looked for first; where the server cannot be asked the same UUID goes again, which no server queues twice.
 */
export async function sendCommand(scope: Scope, command: commands.CommandRecord): Promise<void> {
  const { id, target, commandUuid } = command;
  const toSend = await commandFor(scope, command);
  if (toSend === null)
    return transaction(scope, (tx) => endCommand(tx, command, "failed", { reason: "title-unknown" }));
  if (await waitsForLicense(scope, command)) return;

  const repeated = command.leavingAt !== null;
  const leaving = { leavingAt: scope.now(), attempts: command.attempts + 1 };
  if (!(await transaction(scope, (tx) => commands.move(tx, id, ["queued"], leaving, { commandUuid }))))
    return;
  try {
    const server = await serverOf(scope, command.connectorId);
    const there = repeated && (await isThere(server, command));
    const told: Enqueued = there
      ? { state: "queued", pushProblem: null }
      : await server.enqueue({ target, commandUuid, command: toSend });
    await noteTold(scope, command, told, repeated);
  } catch (error) {
    if (!(error instanceof MdmTrouble)) throw error;
    await noteTrouble(scope, command, error, repeated);
  }
}

const isThere = async (server: MdmServer, { target, commandUuid }: commands.CommandRecord) =>
  (await server.isQueued(target, commandUuid)) === true;

/** A server that refuses what it may have taken before refuses the second of the same: it is taken to have it. */
async function noteTold(
  scope: Scope,
  command: commands.CommandRecord,
  told: Enqueued,
  repeated: boolean,
): Promise<void> {
  await transaction(scope, async (tx) => {
    await connectors.noteAnswer(tx, command.connectorId);
    if (told.state === "refused" && !repeated) {
      const problem: CommandProblem = { reason: "server-refused", words: told.words.slice(0, 300) };
      return endCommand(tx, command, "failed", problem);
    }
    const at = tx.now();
    const sent = { state: "sent", sentAt: at, leavingAt: null, nextAt: command.givesUpAt } as const;
    const { id, commandUuid } = command;
    await commands.move(tx, id, ["queued"], { ...sent, problem: null }, { commandUuid });
  });
}

/** What surely did not leave is as if it had never been tried. */
async function noteTrouble(
  scope: Scope,
  command: commands.CommandRecord,
  { kind }: MdmTrouble,
  repeated: boolean,
): Promise<void> {
  await transaction(scope, async (tx) => {
    await connectors.noteProblem(tx, command.connectorId, kind);
    const nextAt = new Date(tx.now().getTime() + pauseBeforeTry(command.attempts + 1));
    const unknown = repeated || kind === "outcome-unknown";
    const { id, commandUuid } = command;
    const change = { nextAt, ...(!unknown && { leavingAt: null }) };
    await commands.move(tx, id, ["queued"], change, { commandUuid });
  });
}

/** No install goes before its license: as long as Apple does not list one, it is looked for again. */
async function waitsForLicense(scope: Scope, command: commands.CommandRecord): Promise<boolean> {
  const { id, kind, titleId, deviceId } = command;
  if (kind !== "install" || titleId === null) return false;
  return transaction(scope, async (tx) => {
    if (await newCommands.isLicensed(tx, deviceId, titleId)) return false;
    const nextAt = new Date(tx.now().getTime() + LICENSE_LOOK_MS);
    await commands.move(tx, id, ["queued"], { nextAt, problem: { reason: "unlicensed" } });
    return true;
  });
}
