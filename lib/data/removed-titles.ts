import "server-only";
import { z } from "zod";
import { db, type Tx } from "#lib/data/client.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { type Page, pageOf, type Walk } from "#lib/domain/paging/page.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** Keeps what stands before anything is done: every title, how many hold it, and how many licenses are free. */
export async function keepBefore(tx: Tx, removalId: string, tokenId: string): Promise<void> {
  await db(tx).$executeRaw`
    insert into "RemovedTitle" ("customerId", "removalId", "titleId", "adamId", "name", "nameKey", "kind", "revocable", "exclusive",
      "limited", "holders", "availableBefore")
    select a."customerId", ${removalId}::uuid, a."titleId", t."adamId", t."name", t."nameKey", t."kind", a."revocable",
      not exists (select from "Asset" o where o."customerId" = a."customerId" and o."titleId" = a."titleId" and o."tokenId" <> a."tokenId"),
      a."total" < 2147483647, coalesce(held."count", 0), a."available"
    from "Asset" a
    join "Removal" r on r."customerId" = a."customerId" and r."id" = ${removalId}::uuid
    join "Title" t on t."customerId" = a."customerId" and t."id" = a."titleId"
    left join (
      select l."titleId", count(*)::int as "count" from "License" l
      where l."customerId" = ${tx.customerId}::uuid and l."tokenId" = ${tokenId}::uuid group by l."titleId"
    ) held on held."titleId" = a."titleId"
    where a."customerId" = ${tx.customerId}::uuid and a."tokenId" = ${tokenId}::uuid
    on conflict do nothing`;
}

/** Keeps how many licenses Apple counts as free after all that could be revoked was. */
export async function keepAfter(tx: Tx, removalId: string, tokenId: string): Promise<void> {
  await db(tx).$executeRaw`
    update "RemovedTitle" r set "availableAfter" = a."available" from "Asset" a, "Removal" m
    where r."customerId" = ${tx.customerId}::uuid and r."removalId" = ${removalId}::uuid and m."customerId" = r."customerId"
      and m."id" = r."removalId" and a."customerId" = r."customerId" and a."tokenId" = ${tokenId}::uuid and a."titleId" = r."titleId"`;
}

/** How many holders of each title nobody else has a license for. */
export async function keepUncovered(
  tx: Tx,
  removalId: string,
  uncovered: readonly { titleId: string; count: number }[],
): Promise<void> {
  await db(tx).$executeRaw`
    update "RemovedTitle" r set "uncovered" = u."count"
    from jsonb_to_recordset(${JSON.stringify(uncovered)}::jsonb) as u ("titleId" uuid, "count" int), "Removal" m
    where r."customerId" = ${tx.customerId}::uuid and r."removalId" = ${removalId}::uuid and r."titleId" = u."titleId"
      and m."customerId" = r."customerId" and m."id" = r."removalId"`;
}

export interface RemovedSums {
  titles: number;
  exclusive: number;
  holders: number;
  irrevocable: number;
  uncovered: number;
  /** Licenses that Apple counts as free now and did not before; null while nobody has read them again. */
  cameBack: number | null;
}

export async function sums(tx: Tx, removalId: string): Promise<RemovedSums | null> {
  const [row] = await db(tx).$queryRaw<RemovedSums[]>`
    select count(*)::int as "titles", (count(*) filter (where t."exclusive"))::int as "exclusive",
      coalesce(sum(t."holders"), 0)::float8 as "holders",
      coalesce(sum(t."holders") filter (where not t."revocable"), 0)::float8 as "irrevocable",
      coalesce(sum(t."uncovered"), 0)::float8 as "uncovered",
      (sum(greatest(t."availableAfter" - t."availableBefore", 0)) filter (where t."limited"))::float8 as "cameBack"
    from "RemovedTitle" t join "Removal" m on m."customerId" = t."customerId" and m."id" = t."removalId"
    where t."customerId" = ${tx.customerId}::uuid and t."removalId" = ${removalId}::uuid having count(*) > 0`;
  return row ?? null;
}

const SIZE = 50;

const shown = {
  titleId: true, adamId: true, name: true, nameKey: true, kind: true, revocable: true, exclusive: true, limited: true, holders: true,
  uncovered: true, availableBefore: true, availableAfter: true,
} as const satisfies Prisma.RemovedTitleSelect; // prettier-ignore

export type RemovedTitleRecord = Prisma.RemovedTitleGetPayload<{ select: typeof shown }>;

const Place = z.tuple([z.string(), z.uuid()]);

/** A removal's titles by name, where the removal is in sight. An unreadable cursor leads to the first page. */
export async function page(tx: Tx, removalId: string, walk: Walk): Promise<Page<RemovedTitleRecord>> {
  const back = walk !== null && "before" in walk;
  const place = Place.safeParse(walk && decodeCursor("before" in walk ? walk.before : walk.after, 2)).data;
  const sign = back ? "lt" : "gt";
  const [nameKey, titleId] = place ?? [];
  const rows = await db(tx).removedTitle.findMany({
    where: {
      customerId: tx.customerId,
      removalId,
      removal: { is: { customerId: tx.customerId } },
      ...(nameKey !== undefined &&
        titleId !== undefined && {
          OR: [{ nameKey: { [sign]: nameKey } }, { nameKey, titleId: { [sign]: titleId } }],
        }),
    },
    orderBy: [{ nameKey: back ? "desc" : "asc" }, { titleId: back ? "desc" : "asc" }],
    take: SIZE + 1,
    select: shown,
  });
  return pageOf(rows, { walk: place ? walk : null, size: SIZE, keyOf: (row) => [row.nameKey, row.titleId] });
}
