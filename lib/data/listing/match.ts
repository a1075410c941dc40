import "server-only";
import type { ListFilter } from "#lib/data/listing/listing.ts";
import { named } from "#lib/data/listing/conditions.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { join, sql } = Prisma;

/** What a column must be one of, and what it must not be. */
export interface ValueMatch {
  is?: readonly string[];
  not?: readonly string[];
}

/** A filter by a text column that has an index in the list's order. */
export function byValue(column: string, { is, not }: ValueMatch = {}): ListFilter[] {
  const field = sql`t.${named(column)}`;
  const [only] = is ?? [];
  return [
    ...(is && only !== undefined && is.length === 1
      ? [{ where: sql`${field} = ${only}`, indexed: true }]
      : []),
    ...(is && is.length !== 1 ? [{ where: sql`${field} = any (${[...is]}::text[])`, indexed: true }] : []),
    ...(not && not.length > 0 ? [{ where: sql`${field} <> all (${[...not]}::text[])` }] : []),
  ];
}

/** Rows that fit one of these, or everything where there is nothing to fit. */
export function anyOf(filters: readonly ListFilter[]): ListFilter[] {
  const [first, ...rest] = filters;
  if (!first || rest.length === 0) return [...filters];
  const ids = filters.flatMap((filter) => filter.ids ?? []);
  return [
    {
      where: sql`(${join(
        filters.map(({ where }) => where),
        " or ",
      )})`,
      ...(ids.length === filters.length && { ids: join(ids, " union all ") }),
    },
  ];
}
