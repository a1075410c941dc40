import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { beyond } from "#lib/data/listing/conditions.ts";
import type { KeyColumn } from "#lib/data/listing/listing.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { prefixRange } from "#lib/domain/names.ts";
import { pageOf, type Walk } from "#lib/domain/paging/page.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql, raw, join } = Prisma;

export interface LicenseRecord {
  titleId: string;
  tokenId: string;
  holder: string;
  since: Date;
  operationId: string | null;
  operationNumber: number | null;
  actorName: string | null;
}

export interface LicenseMatch {
  /** One of the two orders that an index has: by title, or within a token. */
  titleId?: string;
  tokenId?: string;
  /** Tokens in sight; null for all of the customer's. */
  tokenIds: readonly string[] | null;
  kind?: "device" | "person";
  /** The beginning of a serial. */
  serial?: string;
  /** Of devices or people that were found by name. */
  holders?: readonly string[];
}

export interface LicensePage {
  rows: LicenseRecord[];
  from: number;
  next: string | null;
  previous: string | null;
}

const byTitle: KeyColumn[] = [
  { column: "titleId", type: "uuid" },
  { column: "holder", type: "text" },
  { column: "tokenId", type: "uuid" },
];
const byToken: KeyColumn[] = [
  { column: "tokenId", type: "uuid" },
  { column: "titleId", type: "uuid" },
  { column: "holder", type: "text" },
];

type Key = { titleId: string; tokenId: string; holder: string };

/** Licenses in an index's own order, page by page, however many there are. */
export async function list(tx: Tx, match: LicenseMatch, walk: Walk, size: number): Promise<LicensePage> {
  const columns = match.tokenId && !match.titleId ? byToken : byTitle;
  const names = join(columns.map(({ column }) => sql`l.${raw(`"${column}"`)}`));
  const back = walk !== null && "before" in walk;
  const values = walk ? decodeCursor("before" in walk ? walk.before : walk.after, 4) : null;
  const place = typeof values?.[3] === "number" ? values[3] : null;
  const start = values && place !== null ? { values: values.slice(0, 3), place, back } : null;
  const way = raw(start?.back ? "desc" : "asc");
  const order = join(columns.map(({ column }) => sql`l.${raw(`"${column}"`)} ${way}`));
  const where = [...conditions(tx, match), ...(start ? [beyond(columns, names, start, start.back)] : [])];

  const keys = await db(tx).$queryRaw<(Key & { since: Date; operationId: string | null })[]>`
    select l."titleId"::text, l."tokenId"::text, l."holder", l."since", l."operationId"::text from "License" l
    where ${join(where, " and ")} order by ${order} limit ${size + 1}`;
  const placed = keys.map((row, at) => ({
    row,
    place: start?.back ? start.place - 1 - at : (start?.place ?? 0) + 1 + at,
  }));
  const page = pageOf(placed, {
    walk: start && walk,
    size,
    keyOf: ({ row, place: at }) => [...columns.map(({ column }) => row[column as keyof Key]), at],
  });
  const rows = await named(
    tx,
    page.rows.map(({ row }) => row),
  );
  return { rows, from: Math.max(1, page.rows[0]?.place ?? 1), next: page.next, previous: page.previous };
}

function conditions(
  tx: Tx,
  { titleId, tokenId, tokenIds, kind, serial, holders }: LicenseMatch,
): Prisma.Sql[] {
  const prefix = serial
    ? prefixRange(`d:${serial.toUpperCase()}`)
    : kind
      ? prefixRange(kind === "device" ? "d:" : "p:")
      : null;
  return [
    sql`l."customerId" = ${tx.customerId}::uuid`,
    ...(titleId ? [sql`l."titleId" = ${titleId}::uuid`] : []),
    ...(tokenId ? [sql`l."tokenId" = ${tokenId}::uuid`] : []),
    ...(tokenIds && !tokenId ? [sql`l."tokenId" = any (${[...tokenIds]}::uuid[])`] : []),
    ...(prefix ? [sql`l."holder" >= ${prefix[0]} and l."holder" < ${prefix[1]}`] : []),
    ...(holders ? [sql`l."holder" = any (${[...holders]}::text[])`] : []),
  ];
}

async function named(
  tx: Tx,
  rows: (Key & { since: Date; operationId: string | null })[],
): Promise<LicenseRecord[]> {
  const ids = [...new Set(rows.flatMap(({ operationId }) => operationId ?? []))];
  const known = await db(tx).operation.findMany({
    where: { customerId: tx.customerId, id: { in: ids } },
    select: { id: true, number: true, actorName: true },
  });
  const byId = new Map(known.map((one) => [one.id, one]));
  return rows.map((row) => {
    const operation = row.operationId ? byId.get(row.operationId) : undefined;
    return { ...row, operationNumber: operation?.number ?? null, actorName: operation?.actorName ?? null };
  });
}

/** Counted up to a thousand more than are worth counting one by one. */
export async function count(
  tx: Tx,
  match: LicenseMatch,
  most = 10_000,
): Promise<{ count: number; exact: boolean }> {
  const [row] = await db(tx).$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from (select 1 from "License" l where ${join(conditions(tx, match), " and ")} limit ${most + 1}) counted`;
  const counted = row?.count ?? 0;
  return { count: Math.min(counted, most), exact: counted <= most };
}

/** All holders that match, for a plan. */
export async function holders(tx: Tx, match: LicenseMatch, most: number): Promise<string[]> {
  const rows = await db(tx).$queryRaw<{ holder: string }[]>`
    select distinct l."holder" from "License" l where ${join(conditions(tx, match), " and ")} limit ${most}`;
  return rows.map(({ holder }) => holder);
}

export interface HolderName {
  holder: string;
  name: string;
  id: string;
  kind: "device" | "person";
  detail: string | null;
}

/** Whose records stand behind holders, as far as they are in reach. */
export async function holderNames(tx: Tx, all: readonly string[]): Promise<Map<string, HolderName>> {
  const rows = await db(tx).$queryRaw<HolderName[]>`
    select 'd:' || d."serial" as "holder", d."name", d."id"::text, 'device' as "kind", d."serial" as "detail" from "Device" d
    where d."customerId" = ${tx.customerId}::uuid and d."serial" = any (${all.filter((one) => one.startsWith("d:")).map((one) => one.slice(2))}::text[])
    union all
    select distinct on (u."clientUserId") 'p:' || u."clientUserId", p."name", p."id"::text, 'person', p."email" from "AppleUser" u
    join "Person" p on p."customerId" = u."customerId" and p."id" = u."personId"
    where u."customerId" = ${tx.customerId}::uuid and u."clientUserId" = any (${all.filter((one) => one.startsWith("p:")).map((one) => one.slice(2))}::text[])`;
  return new Map(rows.map((row) => [row.holder, row]));
}

/** The holders that are these people, at whichever location. */
export async function holdersOfPeople(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const rows = await db(tx).appleUser.findMany({
    where: { customerId: tx.customerId, personId: { in: [...personIds] } },
    select: { clientUserId: true },
  });
  return rows.map(({ clientUserId }) => `p:${clientUserId}`);
}
