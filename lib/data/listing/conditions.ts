import "server-only";
import type { Tx } from "#lib/data/client.ts";
import type { KeyColumn, Listing, ListRequest } from "#lib/data/listing/listing.ts";
import type { SearchKind } from "#lib/data/search.ts";
import { type CursorValue, decodeCursor } from "#lib/domain/paging/cursor.ts";
import { prefixRange } from "#lib/domain/names.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql, join, raw } = Prisma;

export const every = (conditions: readonly Prisma.Sql[]) => join(conditions, " and ");

/** A name of ours as an identifier; whatever else would be a mistake in the code. */
export function named(name: string): Prisma.Sql {
  if (!/^[A-Za-z]+$/.test(name)) throw new Error(`Not a name of a table or column: ${name}`);
  return raw(`"${name}"`);
}

export interface Start {
  values: CursorValue[];
  /** Which row of the list the cursor's row is. */
  place: number;
  back: boolean;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const fits: Record<KeyColumn["type"], (value: CursorValue | undefined) => boolean> = {
  text: (value) => typeof value === "string" && !value.includes("\0"),
  uuid: (value) => typeof value === "string" && UUID.test(value),
  int: (value) => Number.isSafeInteger(value),
};

/** Where a page begins; null for the first page, and for a cursor that is none of this sort's. */
export function startOf<S extends string>(listing: Listing<S>, request: ListRequest<S>): Start | null {
  const { walk, sort } = request;
  if (!walk) return null;
  const columns = listing.sorts[sort];
  const back = "before" in walk;
  const values = decodeCursor(back ? walk.before : walk.after, columns.length + 1);
  const place = values?.pop();
  if (!values || typeof place !== "number") return null;
  return columns.every(({ type }, at) => fits[type](values[at])) ? { values, place, back } : null;
}

/** Rows beyond the start, seen in the direction of the walk; `names` are the sort's columns as the statement has them. */
export function beyond(columns: readonly KeyColumn[], names: Prisma.Sql, start: Start, down: boolean) {
  const values = columns.map(({ type }, at) => sql`${start.values[at]}::${raw(type)}`);
  return sql`(${names}) ${raw(down ? "<" : ">")} (${join(values)})`;
}

/** The sort's columns of the alias; `way` orders by them. */
export function keysOf(columns: readonly KeyColumn[], alias: string, way = ""): Prisma.Sql {
  return join(columns.map(({ column }) => sql`${raw(alias)}.${named(column)}${raw(way && ` ${way}`)}`));
}

export const ofCustomer = (tx: Tx, alias = "t") => sql`${raw(alias)}."customerId" = ${tx.customerId}::uuid`;

export const inGroups = (groups: readonly string[]) => sql`t."groupId" = any (${[...groups]}::uuid[])`;

/** SearchWord rows of a kind whose word begins with the term. */
export function wordsLike(tx: Tx, kind: SearchKind, term: string, alias: "s" | "w" = "s"): Prisma.Sql {
  const [from, to] = prefixRange(term);
  const word = sql`${raw(alias)}."word"`;
  return sql`${ofCustomer(tx, alias)} and ${raw(alias)}."kind" = ${kind} and ${word} >= ${from} and ${word} < ${to}`;
}

/**
 * Whether a row has a word that begins with the term; `words` are all such words, unless they are too many. The row is
 * `t`, or the entry `s` of another of its words, which stands in the same order.
 * With a limit it stays a question asked of each row that is walked, and never becomes a join of everything.
 */
export function hasWord(
  tx: Tx,
  kind: SearchKind,
  term: string,
  words: readonly string[] | null,
  row: RowName,
): Prisma.Sql {
  const id = sql`${raw(row.alias)}."id"`;
  if (!words)
    return sql`(select true from "SearchWord" w where w."id" = ${id} and ${wordsLike(tx, kind, term, "w")} limit 1)`;
  return sql`(select true from "SearchWord" w where ${ofCustomer(tx, "w")} and w."kind" = ${kind}
    and w."word" = any (${[...words]}::text[]) and w."sortKey" = ${raw(row.alias)}.${named(row.sortKey)} and w."id" = ${id} limit 1)`;
}

/** An alias, and which of its columns is the order of the words. */
export interface RowName {
  alias: "t" | "s";
  sortKey: string;
}
