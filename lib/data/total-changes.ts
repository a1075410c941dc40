import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { KeptChange, Move, OwnedChange, OwnedTotal } from "#lib/domain/licenses/total-change.ts";

/** What the token's location owned when its titles were last read; null before the first whole sync. */
export async function owned(tx: Tx, tokenId: string): Promise<OwnedTotal[] | null> {
  const { customerId } = tx;
  const token = { customerId, id: tokenId, lastSyncAt: { not: null } };
  if ((await db(tx).contentToken.count({ where: token })) === 0) return null;
  const select = { adamId: true, pricingParam: true, total: true };
  return db(tx).asset.findMany({ where: { customerId, tokenId }, select });
}

/** Keeps what a sync of the token found changed. */
export async function note(tx: Tx, tokenId: string, changed: readonly OwnedChange[]): Promise<void> {
  if (changed.length === 0) return;
  await db(tx).$executeRaw`
    insert into "TotalChange" ("customerId", "tokenId", "titleId", "at", "before", "after")
    select t."customerId", c."id", t."id", ${tx.now()}, r."before", r."after"
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as r ("adamId" text, "pricingParam" text, "before" int, "after" int)
    join "Title" t on t."customerId" = ${tx.customerId}::uuid and t."adamId" = r."adamId" and t."pricingParam" = r."pricingParam"
    join "ContentToken" c on c."customerId" = t."customerId" and c."id" = ${tokenId}::uuid`;
}

export interface NamedChange extends KeptChange {
  title: string;
}

/** Changes since then of tokens in sight that are the end of no move yet, earliest first. */
export async function unexplained(tx: Tx, since: Date): Promise<NamedChange[]> {
  const { customerId } = tx;
  const rows = await db(tx).totalChange.findMany({
    where: { customerId, at: { gte: since }, otherTokenId: null, token: { is: { customerId } } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: {
      id: true,
      tokenId: true,
      titleId: true,
      before: true,
      after: true,
      title: { select: { name: true } },
    },
  });
  return rows.map(({ title, ...row }) => ({ ...row, title: title.name }));
}

/** From here on both ends know of each other. */
export async function join(tx: Tx, { from, to }: Move): Promise<void> {
  const { customerId } = tx;
  for (const [one, other] of [
    [from, to],
    [to, from],
  ] as const)
    await db(tx).totalChange.updateMany({
      where: { customerId, id: one.id, otherTokenId: null, token: { is: { customerId } } },
      data: { otherTokenId: other.tokenId },
    });
}

export interface MovedEnd {
  tokenId: string;
  at: Date;
  before: number;
  after: number;
  otherTokenId: string | null;
}

/** The last moves of a title at tokens in sight, newest first. */
export function movesOf(tx: Tx, titleId: string, most: number): Promise<MovedEnd[]> {
  const { customerId } = tx;
  return db(tx).totalChange.findMany({
    where: { customerId, titleId, otherTokenId: { not: null }, token: { is: { customerId } } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: most,
    select: { tokenId: true, at: true, before: true, after: true, otherTokenId: true },
  });
}

/** What a token has given out beyond what its location owns. */
export interface OverAssigned {
  tokenId: string;
  since: Date;
  titles: number;
  licenses: number;
  /** One of the titles. */
  title: string;
}

/** Token by token, in sight; since when is that of the title that came last. */
export function overAssigned(tx: Tx): Promise<OverAssigned[]> {
  return db(tx).$queryRaw<OverAssigned[]>`
    select a."tokenId"::text, max(a."overSince") as "since", count(*)::int as "titles",
      sum(a."assigned" + a."retired" - a."total")::int as "licenses", min(t."name") as "title"
    from "Asset" a
    join "ContentToken" c on c."customerId" = a."customerId" and c."id" = a."tokenId"
    join "Title" t on t."customerId" = a."customerId" and t."id" = a."titleId"
    where a."customerId" = ${tx.customerId}::uuid and a."overSince" is not null
    group by a."tokenId"`;
}
