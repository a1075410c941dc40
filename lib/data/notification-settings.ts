import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { Prisma } from "#prisma/generated/client.ts";

const shown = {
  wanted: true, registeredAs: true, since: true, triedAt: true, problem: true, lastAt: true,
} as const satisfies Prisma.NotificationSettingSelect; // prettier-ignore

export type NotificationSetting = Prisma.NotificationSettingGetPayload<{ select: typeof shown }>;

/** Nothing said yet, by anybody. */
export const nothingSaid: NotificationSetting = {
  wanted: null,
  registeredAs: null,
  since: null,
  triedAt: null,
  problem: null,
  lastAt: null,
};

const ofToken = (tx: Tx, tokenId: string) => ({
  customerId: tx.customerId,
  tokenId,
  token: { is: { customerId: tx.customerId } },
});

/** What is wanted and what Apple was told, of a token in sight; null where neither was ever said. */
export function find(tx: Tx, tokenId: string): Promise<NotificationSetting | null> {
  return db(tx).notificationSetting.findFirst({ where: ofToken(tx, tokenId), select: shown });
}

async function isInSight(tx: Tx, tokenId: string): Promise<boolean> {
  return (await db(tx).contentToken.count({ where: { customerId: tx.customerId, id: tokenId } })) > 0;
}

type Said = Partial<Omit<NotificationSetting, "problem">> & {
  problem?: Prisma.InputJsonObject | typeof Prisma.DbNull;
};

async function save(tx: Tx, tokenId: string, data: Said): Promise<void> {
  if (!(await isInSight(tx, tokenId))) return;
  const key = { customerId: tx.customerId, tokenId };
  await db(tx).notificationSetting.upsert({
    where: { customerId_tokenId: key },
    create: { ...key, ...data },
    update: data,
  });
}

/** What a person wants; it is tried at once, whatever failed before. */
export const choose = (tx: Tx, tokenId: string, wanted: boolean): Promise<void> =>
  save(tx, tokenId, { wanted, triedAt: null, problem: Prisma.DbNull });

/**
 * The address of a token's location, with the hash of the secret that is about to be told to Apple. The one agreed on
 * before stays good until Apple has taken the new one. Null for a token that is not in sight.
 */
export async function offerAddress(
  tx: Tx,
  tokenId: string,
  { key, uIdHash, secretHash }: { key: string; uIdHash: string; secretHash: string },
): Promise<string | null> {
  if (!(await isInSight(tx, tokenId))) return null;
  const place = { customerId: tx.customerId, tokenId };
  const address = await db(tx).notificationAddress.upsert({
    where: { customerId_tokenId: place },
    create: { ...place, key, uIdHash, secretHash },
    update: { uIdHash, nextSecretHash: secretHash },
    select: { key: true },
  });
  return address.key;
}

/** Apple took the address with this secret: from now on no other opens it. */
export async function registered(tx: Tx, tokenId: string, url: string, secretHash: string): Promise<void> {
  const now = tx.now();
  await save(tx, tokenId, { registeredAs: url, since: now, triedAt: now, problem: Prisma.DbNull });
  await db(tx).notificationAddress.updateMany({
    where: ofToken(tx, tokenId),
    data: { secretHash, nextSecretHash: null },
  });
}

/** Apple, or the way to it, said no. */
export const refused = (tx: Tx, tokenId: string, problem: Prisma.InputJsonObject): Promise<void> =>
  save(tx, tokenId, { triedAt: tx.now(), problem });

/** Apple tells nothing any more, or what it tells is no longer listened to. */
export async function ended(tx: Tx, tokenId: string): Promise<void> {
  await save(tx, tokenId, { registeredAs: null, since: null, triedAt: null, problem: Prisma.DbNull });
  await db(tx).notificationAddress.deleteMany({ where: ofToken(tx, tokenId) });
}

/** What a sync saw at Apple: where somebody else's address stands, ours is to be told again. */
export async function noteSeen(tx: Tx, tokenId: string, url: string | null): Promise<void> {
  await db(tx).notificationSetting.updateMany({
    where: { ...ofToken(tx, tokenId), registeredAs: { not: url } },
    data: { registeredAs: null, since: null, triedAt: null },
  });
}
