import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { FEW, MERGED_WORDS, type Survey } from "#lib/data/listing/choose-route.ts";
import { every, inGroups, named, ofCustomer, wordsLike } from "#lib/data/listing/conditions.ts";
import type { ListFilter, Listing, ListRequest } from "#lib/data/listing/listing.ts";
import type { SearchKind } from "#lib/data/search.ts";
import { prefixRange } from "#lib/domain/names.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql, join, raw } = Prisma;

type Answer = Record<string, number | string[] | null>;

/** Asks once how far each condition narrows the list, never reading more of anything than FEW rows. */
export async function surveyList<S extends string>(
  tx: Tx,
  listing: Listing<S>,
  request: ListRequest<S>,
): Promise<Survey> {
  const kind = listing.search?.kind;
  const terms = kind ? request.words : [];
  const questions = [
    sql`${atMostFew(rowsInReach(tx, listing, request))} as "reach"`,
    ...request.filters.map(
      (filter, at) => sql`${filterSize(tx, listing, filter)} as "filter${raw(String(at))}"`,
    ),
    ...terms.flatMap((term, at) => (kind ? termQuestions(tx, kind, term, at) : [])),
  ];
  const [answer = {}] = await db(tx).$queryRaw<Answer[]>`select ${join(questions)}`;
  const size = (name: string) => (typeof answer[name] === "number" ? answer[name] : null);
  const words = (name: string) => (Array.isArray(answer[name]) ? answer[name] : []);
  return {
    reach: size("reach") ?? 0,
    filters: request.filters.map((_, at) => size(`filter${at}`)),
    terms: terms.map((_, at) => ({ rows: size(`rows${at}`) ?? 0, words: words(`words${at}`) })),
  };
}

export function rowsInReach<S extends string>(tx: Tx, listing: Listing<S>, { groups }: ListRequest<S>) {
  const where = [ofCustomer(tx), ...(listing.grouped && groups ? [inGroups(groups)] : [])];
  return sql`select from ${named(listing.table)} t where ${every(where)}`;
}

const atMostFew = (rows: Prisma.Sql) => sql`(select count(*)::int from (${rows} limit ${FEW + 1}) few)`;

function filterSize<S extends string>(tx: Tx, listing: Listing<S>, { where, ids, indexed }: ListFilter) {
  if (ids) return atMostFew(ids);
  if (!indexed) return sql`null::int`;
  return atMostFew(sql`select from ${named(listing.table)} t where ${ofCustomer(tx)} and ${where}`);
}

function termQuestions(tx: Tx, kind: SearchKind, term: string, at: number): Prisma.Sql[] {
  const name = raw(String(at));
  return [
    sql`${atMostFew(sql`select from "SearchWord" s where ${wordsLike(tx, kind, term)}`)} as "rows${name}"`,
    sql`${differentWords(tx, kind, term)} as "words${name}"`,
  ];
}

/** Leaps from word to word along the index, without reading the rows between. */
function differentWords(tx: Tx, kind: SearchKind, term: string): Prisma.Sql {
  const to = prefixRange(term)[1];
  return sql`(
    with recursive leap as (
      (select s."word" from "SearchWord" s where ${wordsLike(tx, kind, term)} order by s."word" limit 1)
      union all
      select (
        select s."word" from "SearchWord" s
        where ${ofCustomer(tx, "s")} and s."kind" = ${kind} and s."word" > leap."word" and s."word" < ${to}
        order by s."word" limit 1
      ) from leap where leap."word" is not null
    )
    select coalesce(array_agg("word"), '{}') from (
      select "word" from leap where "word" is not null limit ${MERGED_WORDS + 1}
    ) different
  )`;
}
