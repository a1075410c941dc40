import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as due from "#lib/data/due.ts";
import * as changes from "#lib/data/changes.ts";
import * as commands from "#lib/data/mdm-commands.ts";
import * as newCommands from "#lib/data/mdm-new-commands.ts";
import * as targets from "#lib/data/mdm-targets.ts";
import { transaction } from "#lib/data/transaction.ts";
import { GIVE_UP_MS, isOpen } from "#lib/domain/mdm/command.ts";
import type { One } from "#lib/features/mdm/schemas.ts";
import { commandUuid } from "#lib/mdm/command-uuid.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Sends it once more, under a new UUID and for another day; what the device answers to the old one means nothing any more. */
export function resendCommand(scope: Granted<"license:assign">, { id }: One): Promise<void> {
  return transaction(scope, async (tx) => {
    const command = await commands.get(tx, id);
    const { deviceId, titleId, state, device, kind } = command;
    if (state === "queued" || state === "done") throw new Refusal("command-over", { state });
    const open =
      titleId !== null && !isOpen(state) && (await newCommands.openFor(tx, { ...command, titleId }));
    if (open) throw new Refusal("command-open");
    const [served] = await targets.serving(tx, [deviceId]);
    if (served?.connectorId !== command.connectorId) throw new Refusal("device-not-reached");

    const at = tx.now();
    const fresh = {
      commandUuid: commandUuid(),
      lookUuid: null,
      leavingAt: null,
      attempts: 0,
      resends: 0,
      looks: 0,
    };
    const unheard = { appState: null, problem: null, sentAt: null, answeredAt: null, settledAt: null };
    const again = { state: "queued", nextAt: at, givesUpAt: new Date(at.getTime() + GIVE_UP_MS) } as const;
    if (!(await commands.move(tx, id, [state], { ...fresh, ...unheard, ...again })))
      throw new Refusal("command-over", { state });
    await due.wake(tx, "mdm", id);
    await audit.record(tx, "command.resent", {
      groupId: device.groupId,
      target: { kind: "device", id: deviceId, name: device.name },
      after: { command: kind },
    });
    await changes.tell(tx, "inventory", deviceId);
  });
}
