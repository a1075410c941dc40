import "server-only";
import { placeOf } from "#lib/data/across-groups/standing.ts";
import { database } from "#lib/data/client.ts";
import { withinCustomer } from "#lib/data/transaction.ts";
import type { Standing } from "#lib/scope.ts";

const TOUCH_MS = 60_000;

export interface DirectoryStanding {
  place: Omit<Standing, "role">;
  directoryId: string;
  name: string;
}

/** Where a directory stands, found by the hash of its token; null when that is unknown or revoked. Notes, once a minute, its use. */
export async function findDirectoryStanding(hash: string, now: Date): Promise<DirectoryStanding | null> {
  const known = await database().prisma.directoryHash.findUnique({ where: { hash } });
  if (!known) return null;
  const { customerId, groupId, directoryId: id } = known;
  const place = await placeOf(customerId, groupId);
  const directory = await withinCustomer(customerId, async (client) => {
    await client.$executeRaw`select set_config('app.reach', ${groupId}, true)`;
    const found = await client.directory.findFirst({
      where: { customerId, id },
      select: { name: true, lastUsedAt: true },
    });
    if (found && now.getTime() - (found.lastUsedAt?.getTime() ?? 0) >= TOUCH_MS)
      await client.directory.updateMany({ where: { customerId, id }, data: { lastUsedAt: now } });
    return found;
  });
  return place && directory && { place, directoryId: id, name: directory.name };
}
