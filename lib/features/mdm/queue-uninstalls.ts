import "server-only";
import * as changes from "#lib/data/changes.ts";
import { transaction } from "#lib/data/transaction.ts";
import * as uninstallWishes from "#lib/data/uninstall-wishes.ts";
import { queueCommand } from "#lib/features/mdm/queue-command.ts";
import type { Granted } from "#lib/scope.ts";

const AT_ONCE = 200;

/**
 * Turns the uninstalls of a removal into commands, once its licenses are taken back. A device that no server reaches keeps
 * its wish, until one does; who holds the app from another token meanwhile keeps the app.
 */
export async function queueUninstalls(scope: Granted<"license:assign">, removalId: string): Promise<void> {
  for (let after: string | null = null; ;) {
    const from: string | null = after;
    const wishes = await transaction(scope, async (tx) => {
      const open = await uninstallWishes.open(tx, removalId, from, AT_ONCE);
      const sent = [];
      for (const { id, deviceId, titleId } of open) {
        const commandId = await queueCommand(tx, { deviceId, command: { kind: "remove", titleId } });
        if (commandId !== null) sent.push({ id, commandId });
      }
      await uninstallWishes.noteSent(tx, sent);
      if (sent.length > 0) await changes.tell(tx, "operations", removalId);
      return open;
    });
    if (wishes.length < AT_ONCE) return;
    after = wishes.at(-1)?.id ?? null;
  }
}
