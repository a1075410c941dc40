import "server-only";
import { db, refuseIfTaken, type Tx } from "#lib/data/client.ts";
import { Refusal } from "#lib/refusal.ts";

export interface AddressRecord {
  id: string;
  tokenId: string;
  email: string;
  createdAt: Date;
  createdBy: string;
  verifiedAt: Date | null;
  bouncedAt: Date | null;
}

const record = {
  id: true, tokenId: true, email: true, createdAt: true, createdBy: true, verifiedAt: true, bouncedAt: true,
} as const; // prettier-ignore

/** Of tokens that live in reach. */
const here = (tx: Tx) => ({
  customerId: tx.customerId,
  token: { is: { customerId: tx.customerId, groupId: { in: [...tx.reach] } } },
});

export function list(tx: Tx, tokenIds: readonly string[]): Promise<AddressRecord[]> {
  return db(tx).tokenAddress.findMany({
    where: { ...here(tx), tokenId: { in: [...tokenIds] } },
    orderBy: [{ email: "asc" }],
    select: record,
  });
}

export async function get(tx: Tx, id: string): Promise<AddressRecord> {
  const row = await db(tx).tokenAddress.findFirst({ where: { ...here(tx), id }, select: record });
  if (!row) throw new Refusal("not-found");
  return row;
}

/** The token is one that the caller has found in reach. */
export async function insert(
  tx: Tx,
  { tokenId, email, linkHash }: { tokenId: string; email: string; linkHash: string },
): Promise<string> {
  const { customerId } = tx;
  const { id } = await db(tx)
    .tokenAddress.create({
      data: { customerId, tokenId, email, createdAt: tx.now(), createdBy: tx.actor.name },
      select: { id: true },
    })
    .catch(refuseIfTaken("address-taken", { email }));
  await db(tx).tokenAddressHash.create({ data: { hash: linkHash, customerId, addressId: id } });
  return id;
}

/** A new link takes the old one's place. */
export async function renewLink(tx: Tx, id: string, linkHash: string): Promise<void> {
  const address = await get(tx, id);
  const place = { customerId: tx.customerId, addressId: address.id };
  await db(tx).tokenAddressHash.deleteMany({ where: place });
  await db(tx).tokenAddressHash.create({ data: { ...place, hash: linkHash } });
}

/** The link is spent. */
export async function verify(tx: Tx, id: string): Promise<void> {
  const address = await get(tx, id);
  const { customerId } = tx;
  await db(tx).tokenAddress.updateMany({
    where: { customerId, id: address.id },
    data: { verifiedAt: tx.now(), bouncedAt: null },
  });
  await db(tx).tokenAddressHash.deleteMany({ where: { customerId, addressId: address.id } });
}

/** Nothing is sent to it any more until it is verified anew. */
export async function noteBounce(tx: Tx, email: string): Promise<void> {
  await db(tx).tokenAddress.updateMany({
    where: { ...here(tx), email, bouncedAt: null },
    data: { bouncedAt: tx.now() },
  });
}

export async function remove(tx: Tx, id: string): Promise<void> {
  const address = await get(tx, id);
  const { customerId } = tx;
  await db(tx).tokenAddressHash.deleteMany({ where: { customerId, addressId: address.id } });
  await db(tx).tokenAddress.deleteMany({ where: { customerId, id: address.id } });
}
