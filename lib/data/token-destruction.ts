import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { whoHolds } from "#lib/data/order-tale.ts";
import { Prisma } from "#prisma/generated/client.ts";

/**
 * Takes some of what is mirrored of a token out of the database; false when nothing of it is left. Who held a license is
 * told that it is not seen any more, so those whom the token's location knows go last.
 */
export async function clearSome(tx: Tx, tokenId: string, most: number): Promise<boolean> {
  return (await clearLicenses(tx, tokenId, most)) > 0 || (await clearPeople(tx, tokenId, most)) > 0;
}

async function clearLicenses(tx: Tx, tokenId: string, most: number): Promise<number> {
  const { customerId } = tx;
  const [row] = await db(tx).$queryRaw<{ gone: number }[]>`
    with gone as (
      delete from "License" where "customerId" = ${customerId}::uuid and ("tokenId", "titleId", "holder") in (
        select l."tokenId", l."titleId", l."holder" from "License" l
        join "ContentToken" c on c."customerId" = l."customerId" and c."id" = l."tokenId" and c."removal" is not null
        where l."customerId" = ${customerId}::uuid and l."tokenId" = ${tokenId}::uuid limit ${most}) returning *
    ), told as (
      insert into "HolderEvent" ("customerId", "holderId", "at", "kind", "detail", "actorKind", "actorName")
      select o."customerId", who."id", ${tx.now()}::timestamptz, 'license-unseen',
        jsonb_build_object('titleId', o."titleId", 'tokenId', o."tokenId", 'operationId', p."id"), p."actorKind", p."actorName"
      from gone o
      join "ContentToken" c on c."customerId" = o."customerId" and c."id" = o."tokenId"
      join "Operation" p on p."customerId" = c."customerId" and p."id" = c."removal"
      ${Prisma.raw(whoHolds(`o."holder"`, `o."tokenId"`))}
    )
    select count(*)::int as "gone" from gone`;
  return row?.gone ?? 0;
}

const clearPeople = (tx: Tx, tokenId: string, most: number): Promise<number> =>
  db(tx).$executeRaw`
    delete from "AppleUser" where "customerId" = ${tx.customerId}::uuid and ("tokenId", "clientUserId") in (
      select u."tokenId", u."clientUserId" from "AppleUser" u
      join "ContentToken" c on c."customerId" = u."customerId" and c."id" = u."tokenId" and c."removal" is not null
      where u."customerId" = ${tx.customerId}::uuid and u."tokenId" = ${tokenId}::uuid limit ${most})`;

/**
 * Destroys the token with its secret, counts and due work. Titles that no token carries any more leave the catalog with
 * that; their names stay for what was done with them.
 */
export async function destroy(tx: Tx, tokenId: string, removalId: string): Promise<void> {
  const { customerId } = tx;
  const token = { customerId, id: tokenId, removal: removalId };
  const kept = await db(tx).contentToken.findFirst({ where: token, select: { fingerprint: true } });
  const { count } = await db(tx).contentToken.deleteMany({ where: token });
  if (count === 0 || kept === null) return;
  await db(tx).requestPace.deleteMany({ where: { location: { endsWith: kept.fingerprint } } });
  await db(tx).dueWork.deleteMany({ where: { customerId, id: tokenId } });
  await db(tx).removal.updateMany({
    where: { customerId, id: removalId },
    data: { stage: "over", removedAt: tx.now() },
  });
}
