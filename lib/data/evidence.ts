import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

const MOST = 500;

export interface OurWrite {
  at: Date;
  verb: string;
  licenses: number;
  /** Apple's own name of the request. */
  eventId: string | null;
  operation: number;
}

/** What we asked Apple to change at a location since a moment, oldest first. */
export function ourWrites(tx: Tx, tokenId: string, since: Date): Promise<OurWrite[]> {
  return db(tx).$queryRaw<OurWrite[]>`
    select o."sentAt" as "at", o."verb", count(*)::int as "licenses", o."eventId", p."number" as "operation"
    from "Order" o
    join "ContentToken" c on c."customerId" = o."customerId" and c."id" = o."tokenId"
    join "OrderItem" i on i."customerId" = o."customerId" and i."orderId" = o."id"
    join "Operation" p on p."customerId" = o."customerId" and p."id" = o."operationId"
    where o."customerId" = ${tx.customerId}::uuid and o."tokenId" = ${tokenId}::uuid and o."sentAt" >= ${since}
    group by o."customerId", o."id", p."number" order by o."sentAt", o."id" limit ${MOST}`;
}

export interface OwnerEvent {
  at: Date;
  kind: string;
  detail: unknown;
  actorName: string;
}

/** Claims, contests and what else says whose a location was, oldest first. */
export function ownerEvents(tx: Tx, tokenId: string): Promise<OwnerEvent[]> {
  return db(tx).tokenEvent.findMany({
    where: {
      customerId: tx.customerId,
      tokenId,
      kind: { in: ["added", "claimed", "taken-over", "contested", "contest-ended", "observed", "released"] },
      token: { is: { customerId: tx.customerId } },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST,
    select: { at: true, kind: true, detail: true, actorName: true },
  });
}

export interface SyncFound {
  number: number;
  at: Date;
  added: number;
  removed: number;
}

/** The syncs since a moment that found licenses which nobody here had asked for, or missed some, oldest first. */
export function syncsThatMoved(tx: Tx, tokenId: string, since: Date): Promise<SyncFound[]> {
  return db(tx).$queryRaw<SyncFound[]>`
    select o."number", o."finishedAt" as "at", coalesce((o."progress"->>'added')::int, 0) as "added",
      coalesce((o."progress"->>'removed')::int, 0) as "removed"
    from "Operation" o
    join "ContentToken" c on c."customerId" = o."customerId" and c."id" = o."tokenId"
    where o."customerId" = ${tx.customerId}::uuid and o."tokenId" = ${tokenId}::uuid and o."kind" = 'sync' and o."state" = 'done'
      and o."finishedAt" >= ${since} and coalesce((o."progress"->>'added')::int, 0) + coalesce((o."progress"->>'removed')::int, 0) > 0
    order by o."number" limit ${MOST}`;
}

export interface OutsideRemoval {
  at: Date;
  title: string;
  adamId: string;
  /** A serial number, or a person's name; null for who is no longer here or out of reach. */
  holder: string | null;
}

/** Licenses that syncs since a moment found gone though nobody here had asked for it, oldest first: of known holders. */
export function removedOutside(tx: Tx, tokenId: string, since: Date): Promise<OutsideRemoval[]> {
  return db(tx).$queryRaw<OutsideRemoval[]>`
    select e."at", t."name" as "title", t."adamId", coalesce(d."serial", p."name") as "holder" from "HolderEvent" e
    join "ContentToken" c on c."customerId" = e."customerId" and c."id" = ${tokenId}::uuid
    join "Title" t on t."customerId" = e."customerId" and t."id" = (e."detail"->>'titleId')::uuid
    left join "Device" d on d."customerId" = e."customerId" and d."id" = e."holderId"
    left join "Person" p on p."customerId" = e."customerId" and p."id" = e."holderId"
    where e."customerId" = ${tx.customerId}::uuid and e."kind" = 'license-taken' and e."at" >= ${since}
      and e."detail"->>'tokenId' = ${tokenId} and e."detail"->>'outside' = 'true'
    order by e."at", t."name", e."id" limit ${MOST}`;
}

export interface OwnerAudit {
  at: Date;
  action: string;
  actorName: string;
  requestId: string | null;
}

/** Who here did something about the ownership of a token, with the request's own number. */
export function ownerAudit(tx: Tx, tokenId: string): Promise<OwnerAudit[]> {
  return db(tx).auditEntry.findMany({
    where: {
      customerId: tx.customerId,
      targetKind: "token",
      targetId: tokenId,
      groupId: { in: [...tx.reach] },
      action: {
        in: [
          "token.added",
          "token.registered",
          "token.take-over-asked",
          "token.taken-over",
          "token.backed-off",
          "token.observed",
          "token.observed-no-more",
        ],
      },
    },
    orderBy: { id: "desc" },
    take: MOST,
    select: { at: true, action: true, actorName: true, requestId: true },
  });
}
