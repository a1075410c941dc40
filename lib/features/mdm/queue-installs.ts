import "server-only";
import * as newCommands from "#lib/data/mdm-new-commands.ts";
import * as targets from "#lib/data/mdm-targets.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { queueCommands } from "#lib/features/mdm/queue-commands.ts";

/**
 * Licenses came to stand: where the device's connector says so, the app follows. For a person's license every device that is
 * theirs. Holders are as in License.
 */
export async function queueInstalls(
  tx: Tx,
  tokenId: string,
  pairs: readonly { titleId: string; holder: string }[],
): Promise<void> {
  const wanted = await newCommands.devicesOf(tx, tokenId, pairs);
  const ids = [...new Set(wanted.map(({ deviceId }) => deviceId))];
  const served = new Map((await targets.serving(tx, ids)).map((target) => [target.deviceId, target]));
  await queueCommands(
    tx,
    wanted.flatMap(({ deviceId, titleId, licensing }) => {
      const target = served.get(deviceId);
      return target?.installs ? [{ target, command: { kind: "install", titleId, licensing } as const }] : [];
    }),
  );
}
