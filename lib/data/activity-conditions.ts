import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { nameKey, prefixRange } from "#lib/domain/names.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

export interface ActivityFilter {
  /** Together the beginning of the name of what it was done to, in any case. */
  words?: readonly string[];
  /** A name in any case, or an e-mail address. */
  actor?: string;
  action?: string;
  kind?: string;
  /** A name in any case, or an id. */
  target?: string;
  via?: string;
  /** The beginning of a request's id. */
  request?: string;
  groupIds?: readonly string[];
  since?: Date;
  /** Not included. */
  until?: Date;
}

/** Names one thing, one person or one request: few entries, wherever they stand. */
export const isSelective = ({ words, actor, target, request }: ActivityFilter): boolean =>
  Boolean(words?.length || actor || target || request);

/** The parts of a where clause; each is an equality or a range that an index serves under row-level security. */
export async function conditions(tx: Tx, filter: ActivityFilter): Promise<Prisma.Sql[]> {
  const { words = [], actor, target, request } = filter;
  return [
    ...(words.length > 0 ? [within("targetKey", nameKey(words.join(" ")))] : []),
    ...(actor ? [await doneBy(tx, actor)] : []),
    ...(target ? [sql`(entry."targetId" = ${target} or entry."targetKey" = ${nameKey(target)})`] : []),
    ...(request ? [within("requestId", request)] : []),
    ...(filter.action ? [sql`entry."action" = ${filter.action}`] : []),
    ...(filter.kind ? [sql`entry."targetKind" = ${filter.kind}`] : []),
    ...(filter.via ? [sql`entry."via" = ${filter.via}`] : []),
    ...(filter.since ? [sql`entry."at" >= ${filter.since}`] : []),
    ...(filter.until ? [sql`entry."at" < ${filter.until}`] : []),
  ];
}

function within(column: "targetKey" | "requestId", beginning: string): Prisma.Sql {
  const [from, to] = prefixRange(beginning);
  const name = Prisma.raw(`entry."${column}" collate "C"`);
  return sql`${name} >= ${from} and ${name} < ${to}`;
}

/** By id for members and keys, so that whoever was renamed is found whole; by name for the server's own jobs. */
async function doneBy(tx: Tx, name: string): Promise<Prisma.Sql> {
  const named = await db(tx).$queryRaw<{ id: string }[]>`
    select "id"::text from "Member" where lower("name") = lower(${name}) or "email" = lower(${name})
    union all
    select "id"::text from "ApiKey" where "customerId" = ${tx.customerId}::uuid and lower("name") = lower(${name})`;
  const ids = named.map(({ id }) => id);
  return sql`(entry."actorId" = any (${ids}::text[]) or entry."actorName" = ${name})`;
}
