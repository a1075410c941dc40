import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { Prisma } from "#prisma/generated/client.ts";

const place = (tx: Tx, id: string) => ({ customerId_id: { customerId: tx.customerId, id } });

/** Our name stands at the location and was read back there: from now on this token may write. */
export async function keepClaim(
  tx: Tx,
  tokenId: string,
  owner: { id: string; name: string; metadata: string },
) {
  await db(tx).contentToken.update({
    where: place(tx, tokenId),
    data: {
      registered: true,
      everOurs: true,
      observing: false,
      observedSince: null,
      ownerId: owner.id,
      ownerName: owner.name,
      ownerMetadata: owner.metadata,
      ownerSince: tx.now(),
    },
    select: { id: true },
  });
}

/** Whether a token is only observed. Nothing is written at Apple for it. */
export async function setObserving(tx: Tx, tokenId: string, observing: boolean): Promise<void> {
  await db(tx).contentToken.update({
    where: place(tx, tokenId),
    data: { observing, observedSince: observing ? tx.now() : null },
    select: { id: true },
  });
}

/** We give our claim up: whoever's name stands there contests nothing any more. */
export async function giveUpClaim(tx: Tx, tokenId: string): Promise<void> {
  await db(tx).contentToken.update({
    where: place(tx, tokenId),
    data: { registered: false, everOurs: false, observing: true, observedSince: tx.now() },
    select: { id: true },
  });
}

export interface StandingTitle {
  titleId: string;
  name: string;
  adamId: string;
  kind: string;
  iconHash: string | null;
  revocable: boolean;
  devices: number;
  people: number;
  /** Of them, those that the other server gave. */
  theirs: number;
}

/**
 * What stands at a location, by title. Licenses that no order of ours brought are the other server's, from `since` on where
 * the location was ours before; only those of some holders are counted as theirs where these are named.
 */
export function standingTitles(
  tx: Tx,
  tokenId: string,
  since: Date | null,
  holders: readonly string[] | null = null,
): Promise<StandingTitle[]> {
  return db(tx).$queryRaw<StandingTitle[]>`
    select t."id"::text as "titleId", t."name", t."adamId", t."kind", t."iconHash", a."revocable",
      count(*) filter (where l."holder" like 'd:%')::int as "devices",
      count(*) filter (where l."holder" like 'p:%')::int as "people",
      count(*) filter (where l."operationId" is null and l."since" >= coalesce(${since}::timestamptz, '-infinity')
        and (${holders === null} or l."holder" = any (${[...(holders ?? [])]}::text[])))::int as "theirs"
    from "License" l
    join "ContentToken" c on c."customerId" = l."customerId" and c."id" = l."tokenId"
    join "Title" t on t."customerId" = l."customerId" and t."id" = l."titleId"
    join "Asset" a on a."customerId" = l."customerId" and a."tokenId" = l."tokenId" and a."titleId" = l."titleId"
    where l."customerId" = ${tx.customerId}::uuid and l."tokenId" = ${tokenId}::uuid
    group by t."customerId", t."id", a."revocable", t."nameKey"
    order by count(*) desc, t."nameKey"`;
}

/** How many devices and people hold something there. */
export async function holderCounts(tx: Tx, tokenId: string): Promise<{ devices: number; people: number }> {
  const [row] = await db(tx).$queryRaw<{ devices: number; people: number }[]>`
    select count(distinct l."holder") filter (where l."holder" like 'd:%')::int as "devices",
      count(distinct l."holder") filter (where l."holder" like 'p:%')::int as "people"
    from "License" l join "ContentToken" c on c."customerId" = l."customerId" and c."id" = l."tokenId"
    where l."customerId" = ${tx.customerId}::uuid and l."tokenId" = ${tokenId}::uuid`;
  return row ?? { devices: 0, people: 0 };
}

export interface TheirLicense {
  titleId: string;
  holder: string;
}

interface WhichOfTheirs {
  titleIds: readonly string[];
  /** Null for everybody. */
  holders: readonly string[] | null;
  since: Date | null;
  most: number;
}

/** The licenses of these titles, and of these holders, that the other server gave and Apple takes back. */
export function theirLicenses(
  tx: Tx,
  tokenId: string,
  { titleIds, holders, since, most }: WhichOfTheirs,
): Promise<TheirLicense[]> {
  return db(tx).$queryRaw<TheirLicense[]>`
    select l."titleId"::text, l."holder" from "License" l
    join "ContentToken" c on c."customerId" = l."customerId" and c."id" = l."tokenId"
    join "Asset" a on a."customerId" = l."customerId" and a."tokenId" = l."tokenId" and a."titleId" = l."titleId"
    where l."customerId" = ${tx.customerId}::uuid and l."tokenId" = ${tokenId}::uuid and a."revocable"
      and l."titleId" = any (${[...titleIds]}::uuid[])
      and (${holders === null} or l."holder" = any (${[...(holders ?? [])]}::text[]))
      and l."operationId" is null and l."since" >= coalesce(${since}::timestamptz, '-infinity')
    order by l."titleId", l."holder" limit ${most}`;
}

/** A take-over that stopped on its way is to go on from there. False when it is under way, or wholly done. */
export async function reopen(
  tx: Tx,
  operationId: string,
  progress: Prisma.InputJsonObject,
): Promise<boolean> {
  const { count } = await db(tx).operation.updateMany({
    where: {
      customerId: tx.customerId,
      id: operationId,
      kind: "take-over",
      state: { in: ["partly", "stopped"] },
    },
    data: { state: "queued", stopAsked: false, finishedAt: null, problem: Prisma.DbNull, progress },
  });
  return count === 1;
}
