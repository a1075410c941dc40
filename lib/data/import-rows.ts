import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { ImportKind } from "#lib/data/imports.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { pageOf, type Page, type Walk } from "#lib/domain/paging/page.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** What is to become of a row: see also the reason of those that are left out. */
export type Verdict = "new" | "changed" | "same" | "kept" | "duplicate" | "problem" | "missing";

export const verdicts = ["new", "changed", "same", "kept", "duplicate", "problem", "missing"] as const;

export interface ImportRow {
  /** In the file. */
  line: number;
  verdict: Verdict;
  /** Why it is left out; of a duplicate, the line that counts. */
  problem: string | null;
  column: string | null;
  /** By column; as it was written where it could not be read. */
  row: Record<string, unknown>;
  /** What is here today, by column. */
  here: Record<string, unknown> | null;
}

/** An import's rows are the customer's; whether they may be seen is asked of the import itself. */
const inReach = (tx: Tx, importId: string) => Prisma.sql`exists (select from "Import" i
  where i."customerId" = ${tx.customerId}::uuid and i."id" = ${importId}::uuid)`;

const here = {
  device: Prisma.sql`(select jsonb_build_object('name', d."name", 'model', d."model", 'platform', d."platform", 'osVersion', d."osVersion",
      'enrollment', d."enrollment", 'owner', lower(coalesce(o."email", o."managedAccount")), 'ownerId', d."ownerId",
      'lastSeenAt', to_char(d."lastSeenAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'groupId', d."groupId", 'group', g."name", 'source', d."source")
    from "Device" d join "OrganizationGroup" g on g."customerId" = d."customerId" and g."id" = d."groupId"
    left join "Person" o on o."customerId" = d."customerId" and o."id" = d."ownerId"
    where d."customerId" = r."customerId" and d."serial" = r."key")`,
  person: Prisma.sql`(select jsonb_build_object('name', p."name", 'email', p."email", 'managedAccount', p."managedAccount",
      'language', p."language", 'groupId', p."groupId", 'group', g."name", 'source', p."source")
    from "Person" p join "OrganizationGroup" g on g."customerId" = p."customerId" and g."id" = p."groupId"
    where p."customerId" = r."customerId" and p."id" = (r."row"->>'id')::uuid)`,
} as const satisfies Record<ImportKind, Prisma.Sql>;

/** One page of the rows with a verdict, in the order of the file. */
export async function page(
  tx: Tx,
  { id, kind }: { id: string; kind: ImportKind },
  verdict: Verdict,
  walk: Walk,
  size: number,
): Promise<Page<ImportRow>> {
  const back = walk !== null && "before" in walk;
  const [line] = walk ? (decodeCursor("after" in walk ? walk.after : walk.before, 1) ?? []) : [];
  const start = Number.isSafeInteger(line) ? Number(line) : null;
  const from =
    start === null ? Prisma.sql`true` : Prisma.sql`r."line" ${Prisma.raw(back ? "<" : ">")} ${start}`;
  const rows = await db(tx).$queryRaw<ImportRow[]>`
    select r."line", r."verdict", r."problem", r."column", coalesce(r."row", '{}') as "row", ${here[kind]} as "here"
    from "ImportRow" r
    where r."customerId" = ${tx.customerId}::uuid and r."importId" = ${id}::uuid and r."verdict" = ${verdict}
      and ${inReach(tx, id)} and ${from}
    order by r."line" ${Prisma.raw(back ? "desc" : "asc")} limit ${size + 1}`;
  return pageOf(rows, { walk: start === null ? null : walk, size, keyOf: (row) => [row.line] });
}

/** Removes the rows with these verdicts, or all. */
export async function remove(tx: Tx, importId: string, only: readonly Verdict[] = verdicts): Promise<void> {
  await db(tx).$executeRaw`
    delete from "ImportRow" where "customerId" = ${tx.customerId}::uuid and "importId" = ${importId}::uuid
      and "verdict" = any (${[...only]}::text[]) and ${inReach(tx, importId)}`;
}

/** Of the records that were found missing on these lines, those that are still in these groups. */
export async function missingIds(
  tx: Tx,
  { id, kind }: { id: string; kind: ImportKind },
  groups: readonly string[],
  from: number,
  to: number,
): Promise<string[]> {
  const table = kind === "device" ? Prisma.sql`"Device"` : Prisma.sql`"Person"`;
  const rows = await db(tx).$queryRaw<{ id: string }[]>`
    select t."id" from "ImportRow" r
    join ${table} t on t."customerId" = r."customerId" and t."id" = (r."row"->>'id')::uuid
    where r."customerId" = ${tx.customerId}::uuid and r."importId" = ${id}::uuid and r."verdict" = 'missing'
      and r."line" between ${from} and ${to} and t."groupId" = any (${[...groups]}::uuid[]) and ${inReach(tx, id)}`;
  return rows.map(({ id: one }) => one);
}

/** Of the records that were found missing on these lines, those that were removed. */
export async function markRemoved(
  tx: Tx,
  importId: string,
  from: number,
  to: number,
  gone: readonly string[],
): Promise<void> {
  await db(tx).$executeRaw`
    update "ImportRow" set "verdict" = 'removed'
    where "customerId" = ${tx.customerId}::uuid and "importId" = ${importId}::uuid and "verdict" = 'missing'
      and "line" between ${from} and ${to} and ("row"->>'id')::uuid = any (${[...gone]}::uuid[]) and ${inReach(tx, importId)}`;
}
