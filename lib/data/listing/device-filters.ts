import "server-only";
import type { Tx } from "#lib/data/client.ts";
import type { ListFilter } from "#lib/data/listing/listing.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

/** Devices that belong to one of these people. */
export const ownedBy = (tx: Tx, personIds: readonly string[]): ListFilter =>
  found(tx, (t) => sql`${t}."ownerId" = any (${[...personIds]}::uuid[])`);

/** Devices that belong to nobody. */
export const unowned = (tx: Tx): ListFilter => found(tx, (t) => sql`${t}."ownerId" is null`);

/** Devices last seen in these minutes since 1970, from the first on and before the last; 0 stands for never. */
export const seenBetween = (tx: Tx, from: number, before: number): ListFilter =>
  found(tx, (t) => sql`${t}."seenKey" >= ${from} and ${t}."seenKey" < ${before}`);

/** All rows that the filter leaves out, with those of which nothing is known. */
export const otherwise = ({ where }: ListFilter): ListFilter => ({ where: sql`(${where}) is not true` });

function found(tx: Tx, where: (row: Prisma.Sql) => Prisma.Sql): ListFilter {
  return {
    where: where(sql`t`),
    ids: sql`select d."id" from "Device" d where d."customerId" = ${tx.customerId}::uuid and ${where(sql`d`)}`,
  };
}
