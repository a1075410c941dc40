import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { HolderKey } from "#lib/domain/licenses/holder.ts";

/** What planning asks of the database: titles with their pools, targets, and who holds what already. */
export interface PlannedTitle {
  titleId: string;
  adamId: string;
  pricingParam: string;
  name: string;
  kind: "app" | "book";
  minimumOs: string | null;
  revocable: boolean;
  deviceAssignable: boolean;
  platforms: string[];
}

export interface PlannedPool {
  titleId: string;
  tokenId: string;
  available: number;
}

/** Titles that a token in sight carries; others are not found. */
export function titles(tx: Tx, titleIds: readonly string[]): Promise<PlannedTitle[]> {
  return db(tx).$queryRaw<PlannedTitle[]>`
    select t."id"::text as "titleId", t."adamId", t."pricingParam", t."name", t."kind", t."minimumOs",
      bool_or(a."revocable") as "revocable", bool_or(a."deviceAssignable") as "deviceAssignable",
      (select coalesce(array_agg(distinct p), '{}') from "Asset" b, unnest(b."platforms") p
        where b."customerId" = t."customerId" and b."titleId" = t."id") as "platforms"
    from "Title" t
    join "Asset" a on a."customerId" = t."customerId" and a."titleId" = t."id"
    join "ContentToken" c on c."customerId" = a."customerId" and c."id" = a."tokenId"
    where t."customerId" = ${tx.customerId}::uuid and t."id" = any (${[...titleIds]}::uuid[])
    group by t."customerId", t."id"
    order by array_position(${[...titleIds]}::uuid[], t."id")`;
}

export function pools(tx: Tx, titleIds: readonly string[]): Promise<PlannedPool[]> {
  return db(tx).$queryRaw<PlannedPool[]>`
    select a."titleId"::text, a."tokenId"::text, a."available" from "Asset" a
    join "ContentToken" c on c."customerId" = a."customerId" and c."id" = a."tokenId"
    where a."customerId" = ${tx.customerId}::uuid and a."titleId" = any (${[...titleIds]}::uuid[])`;
}

/** Licenses that orders under way will still take from a token: written down or sent, not yet read back. */
export function underWay(
  tx: Tx,
  titleIds: readonly string[],
): Promise<{ titleId: string; tokenId: string; taken: number }[]> {
  return db(tx).$queryRaw`
    select i."titleId"::text, o."tokenId"::text, count(*)::int as "taken" from "Order" o
    join "OrderItem" i on i."customerId" = o."customerId" and i."orderId" = o."id"
    where o."customerId" = ${tx.customerId}::uuid and o."verb" = 'associate' and o."state" in ('planned', 'sending', 'sent', 'unknown', 'answered')
      and i."state" in ('planned', 'sent') and i."titleId" = any (${[...titleIds]}::uuid[])
    group by i."titleId", o."tokenId"`;
}

export interface Held {
  titleId: string;
  holder: HolderKey;
  tokenId: string;
}

export function held(tx: Tx, titleIds: readonly string[], holders: readonly string[]): Promise<Held[]> {
  return db(tx).$queryRaw<Held[]>`
    select "titleId"::text, "holder", "tokenId"::text from "License"
    where "customerId" = ${tx.customerId}::uuid and "titleId" = any (${[...titleIds]}::uuid[]) and "holder" = any (${[...holders]}::text[])
    union
    select i."titleId"::text, i."holder", o."tokenId"::text from "Order" o
    join "OrderItem" i on i."customerId" = o."customerId" and i."orderId" = o."id"
    where o."customerId" = ${tx.customerId}::uuid and o."verb" = 'associate' and o."state" in ('planned', 'sending', 'sent', 'unknown', 'answered')
      and i."state" in ('planned', 'sent') and i."titleId" = any (${[...titleIds]}::uuid[]) and i."holder" = any (${[...holders]}::text[])`;
}

export interface PlannedDevice {
  serial: string;
  name: string;
  platform: string;
  osVersion: string | null;
  enrollment: string;
}

export function devicesById(tx: Tx, ids: readonly string[]): Promise<PlannedDevice[]> {
  return db(tx).$queryRaw<PlannedDevice[]>`
    select "serial", "name", "platform", "osVersion", "enrollment" from "Device"
    where "customerId" = ${tx.customerId}::uuid and "id" = any (${[...ids]}::uuid[]) order by "nameKey", "id"`;
}

export function devicesBySerial(tx: Tx, serials: readonly string[]): Promise<PlannedDevice[]> {
  return db(tx).$queryRaw<PlannedDevice[]>`
    select "serial", "name", "platform", "osVersion", "enrollment" from "Device"
    where "customerId" = ${tx.customerId}::uuid and "serial" = any (${[...serials]}::text[])`;
}

/** The people here whom Apple knows under these ids. */
export function namesByAccount(
  tx: Tx,
  clientUserIds: readonly string[],
): Promise<{ clientUserId: string; name: string }[]> {
  return db(tx).$queryRaw`
    select distinct on (u."clientUserId") u."clientUserId", p."name" from "AppleUser" u
    join "Person" p on p."customerId" = u."customerId" and p."id" = u."personId"
    where u."customerId" = ${tx.customerId}::uuid and u."clientUserId" = any (${[...clientUserIds]}::text[])
    order by u."clientUserId", p."nameKey", p."id"`;
}

export interface PlannedPerson {
  personId: string;
  name: string;
  /** As each location knows the person. */
  accounts: { tokenId: string; clientUserId: string; status: string }[];
}

export function peopleById(tx: Tx, ids: readonly string[]): Promise<PlannedPerson[]> {
  return db(tx).$queryRaw<PlannedPerson[]>`
    select p."id"::text as "personId", p."name", coalesce((
      select jsonb_agg(jsonb_build_object('tokenId', u."tokenId", 'clientUserId', u."clientUserId", 'status', u."status") order by u."clientUserId", u."tokenId")
      from "AppleUser" u where u."customerId" = p."customerId" and u."personId" = p."id"), '[]') as "accounts"
    from "Person" p where p."customerId" = ${tx.customerId}::uuid and p."id" = any (${[...ids]}::uuid[]) order by p."nameKey", p."id"`;
}
