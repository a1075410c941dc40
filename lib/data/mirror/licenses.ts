import "server-only";
import type { PoolClient } from "pg";
import { beginTale, keepForTale, tellChanges } from "#lib/data/mirror/outside-tale.ts";
import type { OrderVerb } from "#lib/data/orders.ts";

export const licenseColumns = ["adam", "pricing", "holder", "reported"] as const;

export interface MirrorDifference {
  added: number;
  removed: number;
}

/** Which part of a token's licenses a walk has read whole, and may therefore prune. */
export type Slice =
  | { kind: "all" }
  | { kind: "titles"; titleIds: readonly string[] }
  | { kind: "holders"; holders: readonly string[] };

export interface MirrorPlace {
  customerId: string;
  tokenId: string;
  now: Date;
  /** Read whole before: what differs now came about since, and its holders' timelines tell it. */
  known: boolean;
}

/** What was staged becomes the mirror of its slice: missing rows enter, rows that Apple no longer lists leave. Without a slice none leave. */
export async function mirrorLicenses(
  client: PoolClient,
  { customerId, tokenId, now, known }: MirrorPlace,
  stage: string,
  slice: Slice | null,
): Promise<MirrorDifference> {
  if (known) await beginTale(client);
  const keep = known ? keepForTale : (change: string) => change;
  if (slice) await client.query(`analyze ${stage}`);
  await addUnlistedAssets(client, customerId, tokenId, stage, now);
  const mine = [customerId, tokenId];
  const { rows } = await client.query<{ some: boolean }>(
    `select exists (select 1 from "License" where "customerId" = $1 and "tokenId" = $2) as some`,
    mine,
  );
  const insert = insertion(stage, slice?.kind === "all" && rows[0]?.some === true);
  const inserted = await byHash(client, () => client.query(keep(insert, "associate"), [...mine, now]));
  const removed = rows[0]?.some && slice ? await prune(client, mine, stage, slice, keep) : 0;
  const difference = { added: inserted.rowCount ?? 0, removed };
  const changes = difference.added + removed;
  if (known && changes > 0) await tellChanges(client, { customerId, tokenId, now }, changes);
  return difference;
}

const staged = (stage: string) => `
  select a."titleId", s.holder, s.reported from ${stage} s
  join "Asset" a on a."customerId" = $1 and a."tokenId" = $2 and a."adamId" = s.adam and a."pricingParam" = s.pricing`;

/** In key order, so that indexes grow at their right edge. A few rows are asked of the key alone; all of them are compared first. */
function insertion(stage: string, compare: boolean): string {
  const isNew = `where not exists (select 1 from "License" l where l."customerId" = $1 and l."tokenId" = $2
    and l."titleId" = s."titleId" and l.holder = s.holder)`;
  return `insert into "License" ("customerId", "tokenId", "titleId", "holder", "reported", "since")
    select $1, $2, s."titleId", s.holder, s.reported, $3 from (${staged(stage)}) s
    ${compare ? isNew : ""} order by s."titleId", s.holder
    on conflict do nothing`;
}

/** Where statistics are not up to date yet, the planner would compare each row with every other. */
async function byHash<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  await client.query("set local enable_nestloop = off");
  const result = await work();
  await client.query("set local enable_nestloop = on");
  return result;
}

async function prune(
  client: PoolClient,
  mine: unknown[],
  stage: string,
  slice: Slice,
  keep: (change: string, verb: OrderVerb) => string,
): Promise<number> {
  const within =
    slice.kind === "all"
      ? { sql: "", values: [] }
      : slice.kind === "titles"
        ? { sql: `and l."titleId" = any ($3::uuid[])`, values: [slice.titleIds] }
        : { sql: `and l.holder = any ($3::text[])`, values: [slice.holders] };
  const gone = `delete from "License" l where l."customerId" = $1 and l."tokenId" = $2 ${within.sql}
    and not exists (select 1 from (${staged(stage)}) s where s."titleId" = l."titleId" and s.holder = l.holder)`;
  const { rowCount } = await byHash(client, () =>
    client.query(keep(gone, "disassociate"), [...mine, ...within.values]),
  );
  return rowCount ?? 0;
}

/** Apple may list a license of a title that it does not list among the assets: the title is kept, with no counts. */
async function addUnlistedAssets(
  client: PoolClient,
  customerId: string,
  tokenId: string,
  stage: string,
  now: Date,
) {
  await client.query(
    `with unlisted as (
       select distinct s.adam, s.pricing from ${stage} s where not exists (
         select 1 from "Asset" a where a."customerId" = $1 and a."tokenId" = $2 and a."adamId" = s.adam and a."pricingParam" = s.pricing)
     ), named as (
       insert into "Title" ("customerId", "adamId", "pricingParam", "kind", "name", "nameKey", "platforms", "createdAt")
       select $1, adam, pricing, 'app', 'Apple ID ' || adam, 'apple id ' || adam, '{}', $3 from unlisted
       on conflict ("customerId", "adamId", "pricingParam") do update set "adamId" = excluded."adamId"
       returning "id", "adamId", "pricingParam"
     )
     insert into "Asset" ("customerId", "tokenId", "titleId", "adamId", "pricingParam", "deviceAssignable", "revocable",
       "platforms", "total", "assigned", "available", "retired", "asOf")
     select $1, $2, "id", "adamId", "pricingParam", true, true, '{}', 0, 0, 0, 0, $3 from named
     on conflict do nothing`,
    [customerId, tokenId, now],
  );
}
