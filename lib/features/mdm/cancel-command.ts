import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as commands from "#lib/data/mdm-commands.ts";
import * as newCommands from "#lib/data/mdm-new-commands.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { isOpen } from "#lib/domain/mdm/command.ts";
import { endCommand } from "#lib/features/mdm/end-command.ts";
import type { CancelCommand } from "#lib/features/mdm/schemas.ts";
import { queueWishes } from "#lib/features/queue-wishes.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/**
 * Nothing more is sent or followed; a device that has the command already may still carry it out. The license stays with the
 * device, or is asked back: that is said, not guessed.
 */
export function cancelCommand(
  scope: Granted<"license:assign">,
  { id, license }: CancelCommand,
): Promise<void> {
  return transaction(scope, async (tx) => {
    const command = await commands.get(tx, id);
    const { kind, state, device, deviceId } = command;
    if (!isOpen(state)) throw new Refusal("command-over", { state });
    await endCommand(tx, command, "canceled");
    const released = license === "release" && kind === "install" ? await release(tx, command) : 0;
    await audit.record(tx, "command.canceled", {
      groupId: device.groupId,
      target: { kind: "device", id: deviceId, name: device.name },
      after: { command: kind, license: released > 0 ? "released" : "kept" },
    });
  });
}

/** Asks the device's license back, at once where its token can act; one of a person is not this device's to give. */
async function release(tx: Tx, { deviceId, titleId, device }: commands.CommandRecord): Promise<number> {
  if (titleId === null) return 0;
  const held = await newCommands.tokensLicensing(tx, deviceId, titleId);
  const wishes = held.map((tokenId) => ({
    ...{ tokenId, titleId, holder: `d:${device.serial}`, name: device.name },
    verb: "disassociate" as const,
  }));
  await queueWishes(tx, wishes, { trigger: "asked", askedIn: null });
  return wishes.length;
}
