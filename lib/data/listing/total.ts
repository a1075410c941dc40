import "server-only";
import { db } from "#lib/data/client.ts";
import { FEW, type Route } from "#lib/data/listing/choose-route.ts";
import { every, named, wordsLike } from "#lib/data/listing/conditions.ts";
import type { Total } from "#lib/data/listing/listing.ts";
import { candidates, conditions, type Question } from "#lib/data/listing/statements.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

/** So many entries of a common word are looked at to count its rows, and fewer where each row has to be asked more. */
const LOOKED_AT = { alone: FEW + 2_000, asked: 3_000 };

/** Exact up to FEW; beyond, how many there are at least. */
export async function totalOf<S extends string>(question: Question<S>, route: Route): Promise<Total> {
  const { request, survey, listing } = question;
  const words = listing.search === null ? 0 : request.words.length;
  if (request.filters.length + words === 0) return capped(survey.reach);
  if (route.by === "merge") return countAmongWords(question, route.term);
  return route.by === "walk" && words > 0 ? countAmongWords(question, 0) : countAll(question, route);
}

function capped(count: number): Total {
  return { count: Math.min(count, FEW), exact: count <= FEW };
}

async function countAll<S extends string>(question: Question<S>, route: Route): Promise<Total> {
  const rows = sql`select from ${candidates(question, route)} where ${every(conditions(question, route))} limit ${FEW + 1}`;
  const [row] = await db(question.tx).$queryRaw<
    { count: number }[]
  >`select count(*)::int as "count" from (${rows}) counted`;
  return capped(row?.count ?? 0);
}

/** Of very many entries some are looked at, each asked for what else the list is narrowed by. */
async function countAmongWords<S extends string>(question: Question<S>, term: number): Promise<Total> {
  const { tx, listing, request } = question;
  const kind = listing.search?.kind ?? "device";
  const alone = request.words.length === 1 && request.filters.length === 0 && request.groups === null;
  const most = alone ? LOOKED_AT.alone : LOOKED_AT.asked;
  const rest = alone
    ? sql`true`
    : sql`(select true from ${named(listing.table)} t where t."id" = s."id" and ${every(conditions(question, { by: "merge", term }))} limit 1)`;
  const [row] = await db(tx).$queryRaw<{ count: number; looked: number }[]>`
    with s as materialized (
      select s."sortKey", s."id" from "SearchWord" s where ${wordsLike(tx, kind, request.words[term] ?? "")} limit ${most}
    )
    select count(distinct s."id")::int as "count", (select count(*)::int from s) as "looked" from s where ${rest}`;
  const { count, looked } = row ?? { count: 0, looked: 0 };
  return { count: Math.min(count, FEW), exact: looked < most && count <= FEW };
}
