import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

/** Takes some of what is mirrored of a token out of the database; false when nothing of it is left. */
export async function clearSome(tx: Tx, tokenId: string, most: number): Promise<boolean> {
  const { customerId } = tx;
  const licenses = await db(tx).$executeRaw`
    delete from "License" where "customerId" = ${customerId}::uuid and ("tokenId", "titleId", "holder") in (
      select l."tokenId", l."titleId", l."holder" from "License" l
      join "ContentToken" c on c."customerId" = l."customerId" and c."id" = l."tokenId" and c."removal" is not null
      where l."customerId" = ${customerId}::uuid and l."tokenId" = ${tokenId}::uuid limit ${most})`;
  const people = await db(tx).$executeRaw`
    delete from "AppleUser" where "customerId" = ${customerId}::uuid and ("tokenId", "clientUserId") in (
      select u."tokenId", u."clientUserId" from "AppleUser" u
      join "ContentToken" c on c."customerId" = u."customerId" and c."id" = u."tokenId" and c."removal" is not null
      where u."customerId" = ${customerId}::uuid and u."tokenId" = ${tokenId}::uuid limit ${most})`;
  return licenses + people > 0;
}

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
