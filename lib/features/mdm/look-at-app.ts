import "server-only";
import * as connectors from "#lib/data/mdm-connectors.ts";
import * as commands from "#lib/data/mdm-commands.ts";
import { transaction } from "#lib/data/transaction.ts";
import { pauseBeforeLook, pauseBeforeTry } from "#lib/domain/mdm/schedule.ts";
import { serverOf } from "#lib/features/mdm/connector-server.ts";
import { commandUuid } from "#lib/mdm/command-uuid.ts";
import { MdmTrouble } from "#lib/mdm/trouble.ts";
import type { Scope } from "#lib/scope.ts";

/** Asks the device what became of an app whose install it took up. One question at a time: the answer leads to the next. */
export async function lookAtApp(scope: Scope, command: commands.CommandRecord): Promise<void> {
  const { id, bundleId, connectorId, target, givesUpAt } = command;
  const asksAll = command.connector.kind !== "program";
  const waiting = command.lookUuid !== null && command.leavingAt === null;
  if (command.state !== "acknowledged" || bundleId === null || !asksAll || waiting)
    return void (await transaction(scope, (tx) =>
      commands.move(tx, id, [command.state], { nextAt: givesUpAt }),
    ));

  const lookUuid = command.lookUuid ?? commandUuid();
  const leaving = { lookUuid, leavingAt: scope.now() };
  if (!(await transaction(scope, (tx) => commands.move(tx, id, ["acknowledged"], leaving)))) return;
  const repeated = command.lookUuid !== null;
  try {
    const server = await serverOf(scope, connectorId);
    const list = { kind: "list", bundleIds: [bundleId] } as const;
    const told = await server.enqueue({ target, commandUuid: lookUuid, command: list });
    const asked = told.state === "queued" || repeated;
    await transaction(scope, async (tx) => {
      await connectors.noteAnswer(tx, connectorId);
      const later = new Date(tx.now().getTime() + pauseBeforeLook(command.looks + 1));
      const change = asked
        ? { leavingAt: null, nextAt: givesUpAt }
        : { leavingAt: null, lookUuid: null, looks: command.looks + 1, nextAt: later };
      await commands.move(tx, id, ["acknowledged"], change, { lookUuid });
    });
  } catch (error) {
    if (!(error instanceof MdmTrouble)) throw error;
    await transaction(scope, async (tx) => {
      await connectors.noteProblem(tx, connectorId, error.kind);
      const nextAt = new Date(tx.now().getTime() + pauseBeforeTry(2));
      await commands.move(tx, id, ["acknowledged"], { nextAt }, { lookUuid });
    });
  }
}
