import "server-only";
import * as due from "#lib/data/due.ts";
import * as uninstallWishes from "#lib/data/uninstall-wishes.ts";
import type { Tx } from "#lib/data/transaction.ts";

/** Uninstalls that waited for a way to the device have one now. */
export async function wakeUninstalls(tx: Tx, deviceId: string): Promise<void> {
  for (const removalId of await uninstallWishes.removalsWaitingFor(tx, deviceId))
    await due.at(tx, "uninstalls", removalId, new Date());
}
