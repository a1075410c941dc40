import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { prefixRange } from "#lib/domain/names.ts";
import { type Page, pageOf, type Walk } from "#lib/domain/paging/page.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql, join } = Prisma;

export interface AppleUserRecord {
  clientUserId: string;
  /** Registered, Associated or Retired, as Apple writes it. */
  status: string;
  email: string | null;
  /** Of the person's record here, where it is in reach. */
  personId: string | null;
  personName: string | null;
  licenses: number;
}

export interface AppleUserMatch {
  tokenId: string;
  status?: string;
  /** The beginning of an e-mail address or of Apple's id. */
  starts?: string;
}

/** The people one location knows, in the order of Apple's ids for them. */
export async function list(
  tx: Tx,
  match: AppleUserMatch,
  walk: Walk,
  size: number,
): Promise<Page<AppleUserRecord>> {
  const back = walk !== null && "before" in walk;
  const [edge] = (walk && decodeCursor("before" in walk ? walk.before : walk.after, 1)) ?? [];
  const start = typeof edge === "string" ? edge : null;
  const way = back ? sql`desc` : sql`asc`;
  const beyond =
    start === null ? [] : [back ? sql`u."clientUserId" < ${start}` : sql`u."clientUserId" > ${start}`];
  const rows = await db(tx).$queryRaw<AppleUserRecord[]>`
    select u."clientUserId", u."status", u."email", p."id"::text as "personId", p."name" as "personName", held."licenses"
    from (
      select * from "AppleUser" u where ${join([...conditions(tx, match), ...beyond], " and ")}
      order by u."clientUserId" ${way} limit ${size + 1}
    ) u
    left join "Person" p on p."customerId" = u."customerId" and p."id" = u."personId"
    cross join lateral (
      select count(*)::int as "licenses" from "License" l
      where l."customerId" = u."customerId" and l."holder" = 'p:' || u."clientUserId" and l."tokenId" = u."tokenId"
    ) held
    order by u."clientUserId" ${way}`;
  return pageOf(rows, {
    walk: start === null ? null : walk,
    size,
    keyOf: ({ clientUserId }) => [clientUserId],
  });
}

/** How many a location knows, by Apple's word for how they stand with it. */
export async function counts(tx: Tx, tokenId: string): Promise<Map<string, number>> {
  const rows = await db(tx).$queryRaw<{ status: string; count: number }[]>`
    select u."status", count(*)::int as "count" from "AppleUser" u
    where ${join(conditions(tx, { tokenId }), " and ")} group by u."status"`;
  return new Map(rows.map(({ status, count }) => [status, count]));
}

/** Who a location knows is told where its token lives and above, and not to those who only draw from it. */
const ofReach = (tx: Tx, tokenId: string) => sql`exists (
  select from "ContentToken" c where c."customerId" = ${tx.customerId}::uuid and c."id" = ${tokenId}::uuid
    and c."groupId" = any (${[...tx.reach]}::uuid[]))`;

function conditions(tx: Tx, { tokenId, status, starts }: AppleUserMatch): Prisma.Sql[] {
  const [from, to] = starts ? prefixRange(starts.toLowerCase()) : [];
  const [idFrom, idTo] = starts ? prefixRange(starts) : [];
  return [
    sql`u."customerId" = ${tx.customerId}::uuid and u."tokenId" = ${tokenId}::uuid and ${ofReach(tx, tokenId)}`,
    ...(status ? [sql`u."status" = ${status}`] : []),
    ...(starts
      ? [
          sql`((u."emailKey" >= ${from} and u."emailKey" < ${to}) or (u."clientUserId" >= ${idFrom} and u."clientUserId" < ${idTo}))`,
        ]
      : []),
  ];
}
