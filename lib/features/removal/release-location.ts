import "server-only";
import * as operations from "#lib/data/operations.ts";
import * as removals from "#lib/data/removals.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import { releasedMdmInfo } from "#lib/domain/tokens/ownership.ts";
import type { RemovalWork } from "#lib/features/removal/work.ts";
import { standingOf } from "#lib/features/token-standing.ts";

/**
 * Takes our name off the location, where it is ours that stands there, and with it our address for notifications. Apple
 * forgets no name, so a word that the location is free is put in its place.
 */
export async function releaseLocation(work: RemovalWork): Promise<void> {
  const { scope, removal } = work;
  const { canRead, canWrite } = await transaction(scope, async (tx) =>
    (await standingOf(tx))(await tokens.get(tx, removal.tokenId)),
  );
  const released = canRead && (canWrite || !removal.revoke) && (await release(work));
  await transaction(scope, async (tx) => {
    if (await removals.move(tx, removal.id, "release", { stage: "destroy", released }))
      await operations.log(tx, removal.id, released ? "location-released" : "location-left");
  });
}

async function release({ sessions, removal }: RemovalWork): Promise<boolean> {
  const session = await sessions.reading(removal.tokenId);
  const { mdmInfo } = await session.client.clientConfig();
  if (mdmInfo?.id === releasedMdmInfo.id) return true;
  if (mdmInfo === null || mdmInfo.id !== session.ourId) return false;
  await session.client.writeClientConfig({ mdmInfo: releasedMdmInfo, notificationTypes: [] });
  return (await session.client.clientConfig()).mdmInfo?.id === releasedMdmInfo.id;
}
