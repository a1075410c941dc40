import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { ListFilter, Listing, ListRequest } from "#lib/data/listing/listing.ts";
import { idsOf, ofRows, type RowPage } from "#lib/data/listing/of-rows.ts";
import { readPage } from "#lib/data/listing/page.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

export type TitleSort = "name";

/** A title's counts in one token. */
export interface TitlePool {
  tokenId: string;
  total: number;
  assigned: number;
  available: number;
  retired: number;
  deviceAssignable: boolean;
  revocable: boolean;
  asOf: Date;
}

export interface TitleRecord {
  id: string;
  adamId: string;
  pricingParam: string;
  kind: string;
  name: string;
  developer: string | null;
  platforms: string[];
  bundleId: string | null;
  version: string | null;
  minimumOs: string | null;
  genre: string | null;
  storeUrl: string | null;
  iconHash: string | null;
  isCustom: boolean;
  metadataFrom: string | null;
  metadataAt: Date | null;
  /** Left out of lists here: by the group worked in, or by one above it. */
  hidden: { groupId: string; at: string; by: string } | null;
  pools: TitlePool[];
}

export interface TitleMatch {
  words: readonly string[];
  /** The tokens in sight, or some of them: a title that none of these carries is not listed. */
  tokenIds: readonly string[];
  kind?: string;
  platform?: string;
  custom?: boolean;
  metadata?: "none" | "fallback";
  supply?: "out" | "low" | "over" | "unused" | "unlimited";
  /** Only those hidden here, or only those that are not. */
  hidden?: boolean;
}

/** The groups whose wish to hide a title holds where one works. */
const lineOf = (tx: Tx): string[] => [tx.groupId, ...tx.ancestors];

const hiddenHere = (tx: Tx) =>
  sql`select from "HiddenTitle" h where h."customerId" = t."customerId" and h."titleId" = t."id" and h."groupId" = any (${lineOf(tx)}::uuid[])`;

const listing: Listing<TitleSort> = {
  table: "Title",
  sorts: {
    name: [
      { column: "nameKey", type: "text" },
      { column: "id", type: "uuid" },
    ],
  },
  grouped: false,
  search: { kind: "title", sort: "name" },
};

type Place = Pick<ListRequest<TitleSort>, "sort" | "descending" | "walk" | "size">;

export async function list(tx: Tx, match: TitleMatch, place: Place): Promise<RowPage<TitleRecord>> {
  const request = { ...place, groups: null, words: match.words, filters: filtersOf(tx, match) };
  const page = await readPage(tx, listing, request);
  return ofRows(page, await some(tx, idsOf(page), match.tokenIds));
}

/** Titles with their pools in the tokens named; one that none of these carries is not found. */
export async function some(
  tx: Tx,
  ids: readonly string[],
  tokenIds: readonly string[],
): Promise<TitleRecord[]> {
  return db(tx).$queryRaw<TitleRecord[]>`
    select t."id"::text, t."adamId", t."pricingParam", t."kind", t."name", t."developer", t."platforms", t."bundleId", t."version",
      t."minimumOs", t."genre", t."storeUrl", t."iconHash", t."isCustom", t."metadataFrom", t."metadataAt", (
        select jsonb_build_object('groupId', h."groupId", 'at', h."at", 'by', h."by") from "HiddenTitle" h
        where h."customerId" = t."customerId" and h."titleId" = t."id" and h."groupId" = any (${lineOf(tx)}::uuid[])
        order by h."groupId" <> ${tx.groupId}::uuid limit 1) as "hidden",
      jsonb_agg(jsonb_build_object('tokenId', a."tokenId", 'total', a."total", 'assigned', a."assigned", 'available', a."available",
        'retired', a."retired", 'deviceAssignable', a."deviceAssignable", 'revocable', a."revocable", 'asOf', a."asOf") order by a."tokenId") as "pools"
    from "Title" t
    join "Asset" a on a."customerId" = t."customerId" and a."titleId" = t."id" and a."tokenId" = any (${[...tokenIds]}::uuid[])
    where t."customerId" = ${tx.customerId}::uuid and t."id" = any (${[...ids]}::uuid[])
    group by t."customerId", t."id"`;
}

/** How many titles each view would list, in one reading. */
export async function viewCounts(tx: Tx, tokenIds: readonly string[]) {
  const [row] = await db(tx).$queryRaw<
    { all: number; out: number; books: number; unused: number; nameless: number; hidden: number }[]
  >`
    select count(*) filter (where not hidden)::int as "all",
      count(*) filter (where not hidden and free <= 0 and total > 0 and not unlimited)::int as "out",
      count(*) filter (where not hidden and kind = 'book')::int as "books",
      count(*) filter (where not hidden and assigned = 0 and (total > 0 or unlimited))::int as "unused",
      count(*) filter (where not hidden and nameless)::int as "nameless",
      count(*) filter (where hidden)::int as "hidden"
    from (
      select t."kind" as kind, exists (${hiddenHere(tx)}) as hidden, coalesce(t."metadataFrom", 'none') = 'none' as nameless, bool_or(a."total" = 2147483647) as unlimited,
        sum(a."assigned")::bigint as assigned, sum(nullif(a."total", 2147483647))::bigint as total,
        sum(case when a."total" = 2147483647 then 0 else a."available" end)::bigint as free
      from "Title" t join "Asset" a on a."customerId" = t."customerId" and a."titleId" = t."id"
      where t."customerId" = ${tx.customerId}::uuid and a."tokenId" = any (${[...tokenIds]}::uuid[])
      group by t."customerId", t."id", t."kind", t."metadataFrom"
    ) counted`;
  return row ?? { all: 0, out: 0, books: 0, unused: 0, nameless: 0, hidden: 0 };
}

function filtersOf(tx: Tx, match: TitleMatch): ListFilter[] {
  const { tokenIds, kind, platform, custom, metadata, supply, hidden } = match;
  const carried = sql`select a."titleId" from "Asset" a where a."customerId" = ${tx.customerId}::uuid and a."tokenId" = any (${[...tokenIds]}::uuid[])`;
  return [
    { where: sql`exists (${carried} and a."titleId" = t."id")` },
    ...(kind ? [{ where: sql`t."kind" = ${kind}` }] : []),
    ...(platform ? [{ where: sql`${platform} = any (t."platforms")` }] : []),
    ...(custom === undefined ? [] : [{ where: sql`t."isCustom" = ${custom}` }]),
    ...(metadata === "none" ? [{ where: sql`coalesce(t."metadataFrom", 'none') = 'none'` }] : []),
    ...(metadata === "fallback" ? [{ where: fallback }] : []),
    ...(supply ? [suppliedBy(carried, supply)] : []),
    ...(hidden === true ? [{ where: sql`exists (${hiddenHere(tx)})` }] : []),
    ...(hidden === false ? [{ where: sql`not exists (${hiddenHere(tx)})` }] : []),
  ];
}

const fallback = sql`t."metadataFrom" = 'US' and exists (select 1 from "Asset" f join "ContentToken" c on c."customerId" = f."customerId"
  and c."id" = f."tokenId" where f."customerId" = t."customerId" and f."titleId" = t."id" and c."region" <> 'US')`;

const supplies: Record<NonNullable<TitleMatch["supply"]>, Prisma.Sql> = {
  unlimited: sql`bool_or(a."total" = 2147483647)`,
  out: sql`not bool_or(a."total" = 2147483647) and sum(a."available") <= 0 and sum(a."total") > 0`,
  low: sql`not bool_or(a."total" = 2147483647) and sum(a."available") <= sum(a."total"::bigint) * 0.1 and sum(a."total") > 0`,
  over: sql`not bool_or(a."total" = 2147483647) and sum(a."assigned"::bigint + a."retired") > sum(a."total"::bigint)`,
  unused: sql`sum(a."assigned") = 0 and sum(a."total"::bigint) > 0`,
};

function suppliedBy(carried: Prisma.Sql, supply: NonNullable<TitleMatch["supply"]>): ListFilter {
  const ids = sql`${carried} group by a."titleId" having ${supplies[supply]}`;
  return { where: sql`t."id" in (${ids})`, ids };
}
