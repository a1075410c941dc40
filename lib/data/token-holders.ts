import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { Prisma } from "#prisma/generated/client.ts";

export interface HolderSplit {
  devices: number;
  people: number;
}

/** So many licenses are counted one by one at most. */
const COUNTED = 20_000;

/**
 * How a token's licenses are divided between devices and people. Usually one of the two is few, and counting those is
 * enough; null where both are too many to be counted while somebody waits.
 */
export async function splitByHolder(tx: Tx, tokenId: string, assigned: number): Promise<HolderSplit | null> {
  const people = await count(tx, tokenId, "p:", "p;");
  if (people <= COUNTED) return { devices: Math.max(0, assigned - people), people };
  const devices = await count(tx, tokenId, "d:", "d;");
  return devices <= COUNTED ? { devices, people: Math.max(0, assigned - devices) } : null;
}

/** Title by title, because the index has holders in order under each title. */
async function count(tx: Tx, tokenId: string, from: string, to: string): Promise<number> {
  const holders = Prisma.sql`l."holder" >= ${from} and l."holder" < ${to}`;
  const [row] = await db(tx).$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from (
      select 1 from "Asset" a
      join "ContentToken" c on c."customerId" = a."customerId" and c."id" = a."tokenId"
      cross join lateral (
        select from "License" l where l."customerId" = a."customerId" and l."tokenId" = a."tokenId" and l."titleId" = a."titleId" and ${holders}
      ) held
      where a."customerId" = ${tx.customerId}::uuid and a."tokenId" = ${tokenId}::uuid and a."assigned" > 0
      limit ${COUNTED + 1}
    ) counted`;
  return row?.count ?? 0;
}
