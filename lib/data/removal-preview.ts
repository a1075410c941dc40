import "server-only";
import { z } from "zod";
import { db, type Tx } from "#lib/data/client.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { type Page, pageOf, type Walk } from "#lib/domain/paging/page.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** What a token's titles come to, as Apple counted last. */
export interface LeavingSums {
  titles: number;
  exclusive: number;
  licenses: number;
  irrevocable: number;
}

export async function sums(tx: Tx, tokenId: string): Promise<LeavingSums> {
  const [row] = await db(tx).$queryRaw<LeavingSums[]>`
    select count(*)::int as "titles", (count(*) filter (where not exists (${elsewhere})))::int as "exclusive",
      coalesce(sum(a."assigned"), 0)::float8 as "licenses",
      coalesce(sum(a."assigned") filter (where not a."revocable"), 0)::float8 as "irrevocable"
    from "Asset" a
    join "ContentToken" c on c."customerId" = a."customerId" and c."id" = a."tokenId"
    where a."customerId" = ${tx.customerId}::uuid and a."tokenId" = ${tokenId}::uuid`;
  return row ?? { titles: 0, exclusive: 0, licenses: 0, irrevocable: 0 };
}

const elsewhere = Prisma.sql`select from "Asset" o where o."customerId" = a."customerId" and o."titleId" = a."titleId" and o."tokenId" <> a."tokenId"`;

/** A title that others carry too: who holds it from this token, who holds it elsewhere, whom no other location knows. */
export interface SharedTitle {
  titleId: string;
  held: number;
  elsewhere: number;
  unknown: number;
}

/** Of the titles named, counted from the mirror's own indexes title by title. */
export function shared(
  tx: Tx,
  tokenId: string,
  titleIds: readonly string[],
  others: readonly string[],
): Promise<SharedTitle[]> {
  const ofTitle = Prisma.sql`l."customerId" = a."customerId" and l."tokenId" = a."tokenId" and l."titleId" = a."titleId"`;
  const twice = Prisma.sql`select from "License" o where o."customerId" = l."customerId" and o."titleId" = l."titleId"
    and o."holder" = l."holder" and o."tokenId" <> l."tokenId"`;
  return db(tx).$queryRaw<SharedTitle[]>`
    select a."titleId"::text,
      (select count(*)::int from "License" l where ${ofTitle}) as "held",
      (select count(*)::int from "License" l where ${ofTitle} and exists (${twice})) as "elsewhere",
      (select count(*)::int from "License" l where ${ofTitle} and l."holder" >= 'p:' and l."holder" < 'p;' and not exists (${twice})
        and not exists (select from "AppleUser" u join "Asset" k on k."customerId" = u."customerId" and k."tokenId" = u."tokenId" and k."titleId" = a."titleId"
          where u."customerId" = l."customerId" and u."clientUserId" = substr(l."holder", 3) and u."tokenId" = any (${[...others]}::uuid[])
            and u."status" in ('Registered', 'Associated'))) as "unknown"
    from "Asset" a
    join "ContentToken" c on c."customerId" = a."customerId" and c."id" = a."tokenId"
    where a."customerId" = ${tx.customerId}::uuid and a."tokenId" = ${tokenId}::uuid and a."revocable" and a."assigned" > 0
      and a."titleId" = any (${[...titleIds]}::uuid[])`;
}

/** The titles of a token that any of the others carries as well. */
export async function sharedIds(tx: Tx, tokenId: string, others: readonly string[]): Promise<string[]> {
  const rows = await db(tx).$queryRaw<{ titleId: string }[]>`
    select a."titleId"::text from "Asset" a
    join "ContentToken" c on c."customerId" = a."customerId" and c."id" = a."tokenId"
    where a."customerId" = ${tx.customerId}::uuid and a."tokenId" = ${tokenId}::uuid and exists (
      select from "Asset" o where o."customerId" = a."customerId" and o."titleId" = a."titleId" and o."tokenId" = any (${[...others]}::uuid[]))`;
  return rows.map(({ titleId }) => titleId);
}

export interface LeavingTitle {
  titleId: string;
  name: string;
  nameKey: string;
  kind: string;
  iconHash: string | null;
  revocable: boolean;
  assigned: number;
  devices: number;
  people: number;
  /** The other tokens that carry it; none for a title that goes with this one. */
  others: { id: string; name: string; available: number }[];
}

const SIZE = 50;
const Place = z.tuple([z.string(), z.uuid()]);

/** A token's titles by name with who holds them; holders are counted for the page alone. An unreadable cursor leads to the first. */
export async function page(tx: Tx, tokenId: string, walk: Walk): Promise<Page<LeavingTitle>> {
  const back = walk !== null && "before" in walk;
  const place = Place.safeParse(walk && decodeCursor("before" in walk ? walk.before : walk.after, 2)).data;
  const direction = Prisma.raw(back ? "desc" : "asc");
  const beyond = place
    ? Prisma.sql`and (t."nameKey", t."id") ${Prisma.raw(back ? "<" : ">")} (${place[0]}, ${place[1]}::uuid)`
    : Prisma.empty;
  const rows = await db(tx).$queryRaw<LeavingTitle[]>`
    select p.*, held.*, coalesce((
      select jsonb_agg(jsonb_build_object('id', k."id", 'name', k."name", 'available', o."available") order by k."nameKey") from "Asset" o
      join "ContentToken" k on k."customerId" = o."customerId" and k."id" = o."tokenId"
      where o."customerId" = ${tx.customerId}::uuid and o."titleId" = p."titleId"::uuid and o."tokenId" <> ${tokenId}::uuid), '[]') as "others"
    from (
      select a."titleId"::text as "titleId", t."name", t."nameKey", t."kind", t."iconHash", a."revocable", a."assigned"
      from "Asset" a
      join "ContentToken" c on c."customerId" = a."customerId" and c."id" = a."tokenId"
      join "Title" t on t."customerId" = a."customerId" and t."id" = a."titleId"
      where a."customerId" = ${tx.customerId}::uuid and a."tokenId" = ${tokenId}::uuid ${beyond}
      order by t."nameKey" ${direction}, t."id" ${direction} limit ${SIZE + 1}
    ) p cross join lateral (
      select (count(*) filter (where l."holder" < 'e'))::int as "devices", (count(*) filter (where l."holder" >= 'e'))::int as "people"
      from "License" l where l."customerId" = ${tx.customerId}::uuid and l."tokenId" = ${tokenId}::uuid and l."titleId" = p."titleId"::uuid
    ) held
    order by p."nameKey" ${direction}, p."titleId" ${direction}`;
  return pageOf(rows, { walk: place ? walk : null, size: SIZE, keyOf: (row) => [row.nameKey, row.titleId] });
}
