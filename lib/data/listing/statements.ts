import "server-only";
import type { Tx } from "#lib/data/client.ts";
import { MERGED_WORDS, type Route, type Survey } from "#lib/data/listing/choose-route.ts";
import {
  beyond,
  every,
  hasWord,
  inGroups,
  keysOf,
  named,
  ofCustomer,
  type RowName,
  type Start,
  wordsLike,
} from "#lib/data/listing/conditions.ts";
import type { Listing, ListRequest } from "#lib/data/listing/listing.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql, join, raw } = Prisma;

export interface Question<S extends string> {
  tx: Tx;
  listing: Listing<S>;
  request: ListRequest<S>;
  survey: Survey;
  start: Start | null;
  /** Whether keys fall in the direction of the walk. */
  down: boolean;
}

/** A walk that checks its rows asks so few groups one by one; with more, the common order is left later. */
const FEW_GROUPS = 8;

/** The keys of the page's rows and one more, in the direction of the walk. */
export function pageStatement<S extends string>(question: Question<S>, route: Route): Prisma.Sql {
  if (route.by === "merge") return mergedByWord(question, route.term);
  const { groups, filters, words } = question.request;
  if (route.by !== "walk" || !question.listing.grouped || groups === null) return collected(question, route);
  const unchecked = filters.length === 0 && words.length === 0;
  return unchecked || groups.length <= FEW_GROUPS
    ? mergedByGroup(question, groups)
    : collected(question, route);
}

/** One select in the list's order: the planner walks an index, or sorts the few candidates. */
function collected<S extends string>(question: Question<S>, route: Route): Prisma.Sql {
  return sql`select ${ownKeys(question)} from ${candidates(question, route)}
    where ${every([...conditions(question, route), ...onward(question)])} ${ordered(question)}`;
}

/** A stream of each group in the list's order, cut to a page, then merged. */
function mergedByGroup<S extends string>(question: Question<S>, groups: readonly string[]): Prisma.Sql {
  const { tx, listing } = question;
  const where = [
    ofCustomer(tx),
    sql`t."groupId" = one."groupId"`,
    ...checks(question, { by: "walk" }),
    ...onward(question),
  ];
  return sql`select page.* from unnest(${[...groups]}::uuid[]) one ("groupId") cross join lateral (
      select ${ownKeys(question)} from ${named(listing.table)} t where ${every(where)} ${ordered(question)}
    ) page ${ordered(question, "page")}`;
}

/** A stream of each different word in the list's order, cut to a page, then merged; a row may come by several words. */
function mergedByWord<S extends string>(question: Question<S>, term: number): Prisma.Sql {
  const { tx, listing, survey, start, down } = question;
  if (!listing.search) throw new Error(`${listing.table} has no words.`);
  const columns = columnsOf(question);
  const sorted = sql`s."sortKey", s."id"`;
  const way = raw(down ? "desc" : "asc");
  const where = [
    ofCustomer(tx, "s"),
    sql`s."kind" = ${listing.search.kind} and s."word" = one."word"`,
    ...conditions(question, { by: "merge", term }),
    ...(start ? [beyond(columns, sorted, start, down)] : []),
  ];
  return sql`select distinct page.* from unnest(${[...(survey.terms[term]?.words ?? [])]}::text[]) one ("word")
    cross join lateral (
      select ${ownKeys(question)} from "SearchWord" s
      join ${named(listing.table)} t on t."customerId" = s."customerId" and t."id" = s."id"
      where ${every(where)} order by s."sortKey" ${way}, s."id" ${way} limit ${question.request.size + 1}
    ) page ${ordered(question, "page")}`;
}

/** Where the rows of a route come from, as `t`. */
export function candidates<S extends string>(
  { tx, listing, request }: Question<S>,
  route: Route,
): Prisma.Sql {
  const table = named(listing.table);
  const found = (ids: Prisma.Sql) =>
    sql`(select distinct "id" from (${ids}) ids ("id")) found join ${table} t on ${ofCustomer(tx)} and t."id" = found."id"`;
  const ids = route.by === "filter" ? request.filters[route.filter]?.ids : undefined;
  if (ids) return found(ids);
  if (route.by === "term" && listing.search)
    return found(
      sql`select s."id" from "SearchWord" s where ${wordsLike(tx, listing.search.kind, request.words[route.term] ?? "")}`,
    );
  return sql`${table} t`;
}

/** What the rows of a route must fulfill, apart from the page's beginning. */
export function conditions<S extends string>(question: Question<S>, route: Route): Prisma.Sql[] {
  const { tx, listing, request } = question;
  return [
    ofCustomer(tx),
    ...(listing.grouped && request.groups ? [inGroups(request.groups)] : []),
    ...checks(question, route),
  ];
}

const checks = <S extends string>(question: Question<S>, route: Route): Prisma.Sql[] => [
  ...question.request.filters.map(({ where }) => where),
  ...wordsOf(question, route),
];

/** The terms that do not bring the row anyway, asked of the entry that does, before the row itself is read. */
function wordsOf<S extends string>(
  { tx, listing, request, survey }: Question<S>,
  route: Route,
): Prisma.Sql[] {
  const { search } = listing;
  if (!search) return [];
  const driving = route.by === "term" || route.by === "merge" ? route.term : null;
  const sortKey = listing.sorts[search.sort][0]?.column ?? "";
  const row: RowName = route.by === "merge" ? { alias: "s", sortKey: "sortKey" } : { alias: "t", sortKey };
  return request.words.flatMap((term, at) => {
    if (at === driving) return [];
    const words = survey.terms[at]?.words ?? [];
    return [hasWord(tx, search.kind, term, words.length <= MERGED_WORDS ? words : null, row)];
  });
}

const columnsOf = <S extends string>({ listing, request }: Question<S>) => listing.sorts[request.sort];
const ownKeys = <S extends string>(question: Question<S>) => keysOf(columnsOf(question), "t");

function onward<S extends string>(question: Question<S>): Prisma.Sql[] {
  const { start, down } = question;
  return start ? [beyond(columnsOf(question), ownKeys(question), start, down)] : [];
}

function ordered<S extends string>(question: Question<S>, alias = "t"): Prisma.Sql {
  const keys = keysOf(columnsOf(question), alias, question.down ? "desc" : "asc");
  return sql`order by ${join([keys])} limit ${question.request.size + 1}`;
}
