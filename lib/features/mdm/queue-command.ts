import "server-only";
import * as newCommands from "#lib/data/mdm-new-commands.ts";
import * as targets from "#lib/data/mdm-targets.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Command } from "#lib/domain/mdm/command.ts";
import { queueCommands } from "#lib/features/mdm/queue-commands.ts";

export type { Command } from "#lib/domain/mdm/command.ts";

/**
 * Writes a command for a device down, to be sent by a worker. Answers its id, or that of the same install or uninstall still
 * open; null when no connector serves the device, or its platform knows no such command.
 */
export async function queueCommand(
  tx: Tx,
  { deviceId, command }: { deviceId: string; command: Command },
): Promise<string | null> {
  const [target] = await targets.serving(tx, [deviceId]);
  if (!target) return null;
  const [id] = await queueCommands(tx, [{ target, command }]);
  if (id !== undefined) return id;
  if (command.kind !== "install" && command.kind !== "remove") return null;
  return newCommands.openFor(tx, { deviceId, ...command });
}
