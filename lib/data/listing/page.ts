import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { chooseRoute, type Route } from "#lib/data/listing/choose-route.ts";
import { startOf, type Start } from "#lib/data/listing/conditions.ts";
import type { KeyColumn, KeyPage, Listing, ListRequest } from "#lib/data/listing/listing.ts";
import { pageStatement, type Question } from "#lib/data/listing/statements.ts";
import { surveyList } from "#lib/data/listing/survey.ts";
import { totalOf } from "#lib/data/listing/total.ts";
import type { CursorValue } from "#lib/domain/paging/cursor.ts";
import { pageOf } from "#lib/domain/paging/page.ts";

interface Fetched {
  keys: CursorValue[];
  place: number;
}

/** The keys of one page, by the way that reads fewest rows; the caller then reads what it shows of these. */
export async function readPage<S extends string>(
  tx: Tx,
  listing: Listing<S>,
  request: ListRequest<S>,
  choose = chooseRoute,
): Promise<KeyPage> {
  const survey = await surveyList(tx, listing, request);
  const start = startOf(listing, request);
  const down = request.descending !== (start?.back ?? false);
  const question = { tx, listing, request, survey, start, down };
  const route = choose(survey, listing.search?.sort === request.sort);

  const rows = await readKeys(question, route);
  const columns = listing.sorts[request.sort];
  const page = pageOf(
    rows.map((row, at) => fetched(row, at, columns, start)),
    {
      walk: start && request.walk,
      size: request.size,
      keyOf: ({ keys, place }) => [...keys, place],
    },
  );
  const from = Math.max(1, page.rows[0]?.place ?? 1);
  const seen = from - 1 + page.rows.length;
  const total = request.uncounted ? null : await totalOf(question, route);
  return {
    keys: page.rows.map(({ keys }) => keys),
    from,
    next: page.next,
    previous: page.previous,
    total: total && (total.exact ? total : { ...total, count: Math.max(total.count, seen) }),
  };
}

/**
 * A walk follows an index: policies hide from the planner how many rows there are, so that it would rather sort them all.
 */
async function readKeys<S extends string>(question: Question<S>, route: Route) {
  const client = db(question.tx);
  const walks = route.by !== "term" && route.by !== "filter";
  if (walks) await client.$executeRaw`select set_config('enable_sort', 'off', true)`;
  const rows = await client.$queryRaw<Record<string, CursorValue>[]>(pageStatement(question, route));
  if (walks) await client.$executeRaw`select set_config('enable_sort', 'on', true)`;
  return rows;
}

/** A cursor also carries which row of the list it stands for, so that a page can say "51–100". */
function fetched(
  row: Record<string, CursorValue>,
  at: number,
  columns: readonly KeyColumn[],
  start: Start | null,
): Fetched {
  const keys = columns.map(({ column }) => row[column] ?? null);
  const place = start?.back ? start.place - 1 - at : (start?.place ?? 0) + 1 + at;
  return { keys, place };
}
