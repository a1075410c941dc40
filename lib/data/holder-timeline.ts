import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { Holder } from "#lib/data/holdings.ts";
import type { HolderEventKind } from "#lib/domain/inventory/holder-event.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { type Page, pageOf, type Walk } from "#lib/domain/paging/page.ts";
import { Prisma } from "#prisma/generated/client.ts";

const SIZE = 50;

const { sql } = Prisma;

export interface HolderMoment {
  id: string;
  at: Date;
  /** One of our kinds; or, of a change to the record, what activity calls it. */
  kind: string;
  detail: Record<string, unknown>;
  actorKind: string;
  /** Null where an operation did it that is out of reach. */
  actorName: string | null;
  title: { id: string; name: string } | null;
  /** Without a name where it lives in a group out of sight; gone where it was removed since. */
  token: { id: string; name: string | null; gone: boolean } | null;
  operation: { id: string; number: number; kind: string; plan: number | null; planId: string | null } | null;
}

export interface Told {
  kinds: readonly HolderEventKind[];
  /** Changes to the record itself, as activity keeps them. */
  record: boolean;
}

/** The life of a device or person in reach, newest first. */
export async function page(
  tx: Tx,
  { kind, id }: Holder,
  { kinds, record }: Told,
  walk: Walk,
): Promise<Page<HolderMoment>> {
  const back = walk !== null && "before" in walk;
  const way = back ? sql`asc` : sql`desc`;
  const edge = edgeOf(walk);
  const beyond = edge
    ? sql`and ("at", e."id"::text collate "C") ${back ? sql`>` : sql`<`} (${edge.at}::timestamptz, ${edge.id})`
    : Prisma.empty;
  const slice = sql`${beyond} order by "at" ${way}, e."id"::text collate "C" ${way} limit ${SIZE + 1}`;
  const rows = await db(tx).$queryRaw<HolderMoment[]>`
    with moment as (
      (select e."id"::text collate "C" as "id", "at", "kind", "detail", "actorKind", "actorName" from "HolderEvent" e
        where "customerId" = ${tx.customerId}::uuid and "holderId" = ${id}::uuid and "kind" = any (${[...kinds]}::text[]) ${slice})
      union all
      (select e."id"::text collate "C", "at", "action", jsonb_build_object('before', "before", 'after', "after"), "actorKind", "actorName"
        from "AuditEntry" e where ${record} and "customerId" = ${tx.customerId}::uuid and "targetId" = ${id} and "targetKind" = ${kind} ${slice})
    )
    select m."id", m."at", m."kind", m."detail", coalesce(o."actorKind", m."actorKind") as "actorKind",
      case when m."detail" ? 'operationId' then o."actorName" else m."actorName" end as "actorName",
      case when t."id" is not null then jsonb_build_object('id', t."id", 'name', t."name") end as "title",
      case when m."detail" ? 'tokenId' then jsonb_build_object('id', m."detail"->>'tokenId', 'name', coalesce(k."name", r."tokenName"),
        'gone', k."id" is null and r."tokenName" is not null) end as "token",
      case when o."id" is not null then jsonb_build_object('id', o."id", 'number', o."number", 'kind', o."kind", 'plan', p."number",
        'planId', p."id") end as "operation"
    from moment m
    left join "Title" t on t."customerId" = ${tx.customerId}::uuid and t."id" = (m."detail"->>'titleId')::uuid
    left join "ContentToken" k on k."customerId" = ${tx.customerId}::uuid and k."id" = (m."detail"->>'tokenId')::uuid
    left join lateral (select r."tokenName" from "Removal" r where r."customerId" = ${tx.customerId}::uuid
      and r."tokenId" = (m."detail"->>'tokenId')::uuid order by r."startedAt" desc limit 1) r on true
    left join "Operation" o on o."customerId" = ${tx.customerId}::uuid and o."id" = (m."detail"->>'operationId')::uuid
    left join "Plan" p on p."customerId" = o."customerId" and p."id" = o."planId"
    where ${inReach(tx, { kind, id })}
    order by m."at" ${way}, m."id" ${way} limit ${SIZE + 1}`;
  return pageOf(rows, { walk: edge ? walk : null, size: SIZE, keyOf: (row) => [row.at.getTime(), row.id] });
}

function edgeOf(walk: Walk): { at: Date; id: string } | null {
  const [at, id] = (walk && decodeCursor("before" in walk ? walk.before : walk.after, 2)) ?? [];
  return typeof at === "number" && typeof id === "string" ? { at: new Date(at), id } : null;
}

const inReach = ({ customerId }: Tx, { kind, id }: Holder) =>
  kind === "device"
    ? sql`exists (select from "Device" d where d."customerId" = ${customerId}::uuid and d."id" = ${id}::uuid)`
    : sql`exists (select from "Person" p where p."customerId" = ${customerId}::uuid and p."id" = ${id}::uuid)`;
