import "server-only";
import { database } from "#lib/data/client.ts";
import { placeOf } from "#lib/data/across-groups/standing.ts";
import { withinCustomer } from "#lib/data/transaction.ts";
import type { Role } from "#lib/domain/access/permission.ts";
import type { Actor, Standing } from "#lib/scope.ts";

const TOUCH_MS = 60_000;

export interface KeyStanding {
  standing: Standing;
  actor: Extract<Actor, { kind: "key" }>;
}

/** Where an API key stands, found by the hash of its text; null when it is unknown, revoked or over. Notes, once a minute, its use. */
export async function findKeyStanding(hash: string, now: Date): Promise<KeyStanding | null> {
  const known = await database().prisma.apiKeyHash.findUnique({ where: { hash } });
  const key = known && (await readKey(known.customerId, known.apiKeyId, now));
  const place = key && (await placeOf(key.customerId, key.groupId));
  if (!place || isOver(key.expiresAt, now, place.clockOffsetMs)) return null;
  return {
    standing: { ...place, role: key.role as Role },
    actor: { kind: "key", id: key.id, name: key.name },
  };
}

/** Expiry stands in the customer's time, which a rehearsal may have moved. */
const isOver = (expiresAt: Date | null, now: Date, clockOffsetMs: number) =>
  expiresAt !== null && expiresAt.getTime() <= now.getTime() + clockOffsetMs;

function readKey(customerId: string, id: string, now: Date) {
  return withinCustomer(customerId, async (client) => {
    await client.$executeRaw`select set_config('app.reach', string_agg("id"::text, ','), true)
      from "OrganizationGroup" where "customerId" = ${customerId}::uuid`;
    const key = await client.apiKey.findFirst({ where: { customerId, id, revokedAt: null } });
    if (key && now.getTime() - (key.lastUsedAt?.getTime() ?? 0) >= TOUCH_MS)
      await client.apiKey.updateMany({ where: { customerId, id }, data: { lastUsedAt: now } });
    return key;
  });
}
