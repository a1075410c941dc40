import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { type Holder, holderOf } from "#lib/data/holdings.ts";

/** What stands between one device or person and one title. */
export interface TitleTie {
  id: string;
  name: string;
  kind: "app" | "book";
  minimumOs: string | null;
  assignmentType: string;
}

/** A title that a token in sight carries, or that has to do with the holder already; others are not found. */
export async function find(tx: Tx, { kind, id }: Holder, titleId: string): Promise<TitleTie | null> {
  const [title] = await db(tx).$queryRaw<TitleTie[]>`
    with who as (${holderOf[kind](tx, id)})
    select t."id"::text, t."name", t."kind", t."minimumOs", t."assignmentType" from "Title" t
    where t."customerId" = ${tx.customerId}::uuid and t."id" = ${titleId}::uuid and (
      exists (select from "Asset" a join "ContentToken" k on k."customerId" = a."customerId" and k."id" = a."tokenId"
        where a."customerId" = t."customerId" and a."titleId" = t."id")
      or exists (select from who join "License" l on l."customerId" = t."customerId" and l."holder" = who."holder"
        and l."titleId" = t."id" and (who."tokenId" is null or l."tokenId" = who."tokenId")))`;
  return title ?? null;
}

export interface HeldLicense {
  /** Null for one out of sight. */
  token: string | null;
  since: Date;
}

export async function held(tx: Tx, { kind, id }: Holder, titleId: string): Promise<HeldLicense | null> {
  const [license] = await db(tx).$queryRaw<HeldLicense[]>`
    with who as (${holderOf[kind](tx, id)})
    select k."name" as "token", l."since" from who
    join "License" l on l."customerId" = ${tx.customerId}::uuid and l."holder" = who."holder" and l."titleId" = ${titleId}::uuid
      and (who."tokenId" is null or l."tokenId" = who."tokenId")
    left join "ContentToken" k on k."customerId" = l."customerId" and k."id" = l."tokenId"
    order by l."since" limit 1`;
  return license ?? null;
}

export interface LastAsked {
  verb: string;
  state: string;
  /** Apple's. */
  number: number | null;
  operationId: string;
  operation: number;
  token: string | null;
}

/** What an operation in reach last asked of Apple for it. */
export async function lastAsked(tx: Tx, { kind, id }: Holder, titleId: string): Promise<LastAsked | null> {
  const [asked] = await db(tx).$queryRaw<LastAsked[]>`
    with who as (${holderOf[kind](tx, id)})
    select r."verb", i."state", i."reason" as "number", o."id"::text as "operationId", o."number" as "operation", k."name" as "token"
    from who
    join "OrderItem" i on i."customerId" = ${tx.customerId}::uuid and i."holder" = who."holder" and i."titleId" = ${titleId}::uuid
      and i."state" <> 'moved'
    join "Order" r on r."customerId" = i."customerId" and r."id" = i."orderId" and (who."tokenId" is null or r."tokenId" = who."tokenId")
    join "Operation" o on o."customerId" = i."customerId" and o."id" = i."operationId"
    left join "ContentToken" k on k."customerId" = r."customerId" and k."id" = r."tokenId"
    order by o."number" desc, r."number" desc limit 1`;
  return asked ?? null;
}

/** The token for which a wish to assign it waits. */
export async function waitingFor(
  tx: Tx,
  { kind, id }: Holder,
  titleId: string,
): Promise<{ tokenId: string; token: string } | null> {
  const [wish] = await db(tx).$queryRaw<{ tokenId: string; token: string }[]>`
    with who as (${holderOf[kind](tx, id)})
    select w."tokenId"::text, coalesce(k."name", '') as "token" from who
    join "WaitingWish" w on w."customerId" = ${tx.customerId}::uuid and w."holder" = who."holder" and w."titleId" = ${titleId}::uuid
      and w."state" = 'waiting' and w."verb" = 'associate' and (who."tokenId" is null or w."tokenId" = who."tokenId")
    left join "ContentToken" k on k."customerId" = w."customerId" and k."id" = w."tokenId"
    order by w."sequence" limit 1`;
  return wish ?? null;
}

export interface LastInstall {
  state: string;
  /** What the device says of the app. */
  appState: string | null;
}

/** The last command to a device to install it. */
export async function lastInstall(tx: Tx, { kind, id }: Holder, titleId: string): Promise<LastInstall | null> {
  if (kind !== "device") return null;
  const { customerId } = tx;
  return db(tx).mdmCommand.findFirst({
    where: { customerId, deviceId: id, titleId, kind: "install", device: { is: { customerId, groupId: { in: [...tx.reach] } } } },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    select: { state: true, appState: true },
  });
} // prettier-ignore
