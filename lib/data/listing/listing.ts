import "server-only";
import type { SearchKind } from "#lib/data/search.ts";
import type { CursorValue } from "#lib/domain/paging/cursor.ts";
import type { Walk } from "#lib/domain/paging/page.ts";
import type { Prisma } from "#prisma/generated/client.ts";

export interface KeyColumn {
  /** A column's name, written in code and never taken from a request. */
  column: string;
  type: "text" | "uuid" | "int";
}

/** A table that is read page by page. In conditions its row is called `t`. */
export interface Listing<S extends string> {
  table: string;
  /** The order of each sort: together the columns are unique, and an index has them after the customer. */
  sorts: Readonly<Record<S, readonly KeyColumn[]>>;
  /** Rows belong to groups; an index has each sort after customer and group, too. */
  grouped: boolean;
  /** Rows are found by words; `sort` is the one that SearchWord's sortKey follows, with the id last. */
  search: { kind: SearchKind; sort: S } | null;
}

export interface ListFilter {
  where: Prisma.Sql;
  /** A select of the rows' ids, where the condition alone would be found by reading every row. */
  ids?: Prisma.Sql;
  /** An index finds these rows in the list's order. */
  indexed?: boolean;
}

export interface ListRequest<S extends string> {
  sort: S;
  descending: boolean;
  walk: Walk;
  size: number;
  /** The groups to look in; null for the customer's whole tree. */
  groups: readonly string[] | null;
  /** Each must begin a word of the row. */
  words: readonly string[];
  filters: readonly ListFilter[];
  /** Leave the total out, when a list is only walked. */
  uncounted?: boolean;
}

export interface Total {
  count: number;
  /** False when there are more than were counted. */
  exact: boolean;
}

export interface KeyPage {
  /** The sort's columns of each row. */
  keys: CursorValue[][];
  /** Which row of the list the first one is, as far as the walk has come: 51 on a second page. */
  from: number;
  next: string | null;
  previous: string | null;
  total: Total | null;
}
