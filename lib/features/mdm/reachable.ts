import "server-only";
import * as targets from "#lib/data/mdm-targets.ts";
import type { Tx } from "#lib/data/transaction.ts";

/** Which of the devices an MDM server can command for us. */
export async function reachableBy(tx: Tx, deviceIds: readonly string[]): Promise<Set<string>> {
  const served = await targets.serving(tx, deviceIds);
  return new Set(served.map(({ deviceId }) => deviceId));
}
