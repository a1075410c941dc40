import "server-only";
import { db, refuseIfTaken, type Tx } from "#lib/data/client.ts";
import * as holderEvents from "#lib/data/holder-events.ts";
import * as holderGroupMembers from "#lib/data/holder-group-members.ts";
import type { ListFilter, Listing, ListRequest } from "#lib/data/listing/listing.ts";
import { byValue, type ValueMatch } from "#lib/data/listing/match.ts";
import { idsOf, ofRows, type RowPage } from "#lib/data/listing/of-rows.ts";
import { readPage } from "#lib/data/listing/page.ts";
import { reached } from "#lib/data/reach.ts";
import * as search from "#lib/data/search.ts";
import type { Enrollment } from "#lib/domain/inventory/enrollment.ts";
import type { Platform } from "#lib/domain/inventory/platform.ts";
import { nameKey, searchWords, tidyName } from "#lib/domain/names.ts";
import { Refusal } from "#lib/refusal.ts";
import { Prisma } from "#prisma/generated/client.ts";

export type DeviceSort = "name" | "serial" | "seen";

export interface DeviceFields {
  groupId: string;
  serial: string;
  name: string;
  model: string | null;
  platform: Platform;
  osVersion: string | null;
  enrollment: Enrollment;
  /** The person it belongs to; left out, an edit leaves it as it is. */
  ownerId?: string | null;
  source: string;
}

export interface DeviceRecord extends DeviceFields {
  id: string;
  groupName: string;
  /** How many licenses Apple says it holds. */
  licenses: number;
  ownerId: string | null;
  /** Null also for an owner out of reach. */
  ownerName: string | null;
  /** An address or Managed Apple Account. */
  ownerAddress: string | null;
  lastSeenAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/** Which devices a list is narrowed to; `groups` null means the customer's whole tree. */
export interface DeviceMatch {
  groups: readonly string[] | null;
  words: readonly string[];
  platform?: ValueMatch;
  enrollment?: ValueMatch;
  source?: ValueMatch;
  /** What else must hold of them. */
  also?: readonly ListFilter[];
}

export type DevicePlace = Pick<
  ListRequest<DeviceSort>,
  "sort" | "descending" | "walk" | "size" | "uncounted"
>;

const listing: Listing<DeviceSort> = {
  table: "Device",
  sorts: {
    name: [
      { column: "nameKey", type: "text" },
      { column: "id", type: "uuid" },
    ],
    serial: [
      { column: "serial", type: "text" },
      { column: "id", type: "uuid" },
    ],
    seen: [
      { column: "seenKey", type: "int" },
      { column: "id", type: "uuid" },
    ],
  },
  grouped: true,
  search: { kind: "device", sort: "name" },
};

export async function list(tx: Tx, match: DeviceMatch, place: DevicePlace): Promise<RowPage<DeviceRecord>> {
  const page = await readPage(tx, listing, { ...place, ...narrowed(match) });
  return ofRows(page, await read(tx, Prisma.sql`d."id" = any (${idsOf(page)}::uuid[])`));
}

/** By name, at most so many. */
export async function ids(tx: Tx, match: DeviceMatch, most: number): Promise<string[]> {
  const place = { sort: "name", descending: false, walk: null, size: most, uncounted: true } as const;
  return idsOf(await readPage(tx, listing, { ...place, ...narrowed(match) }));
}

/** Of the ids asked for, the devices in reach. */
export const some = (tx: Tx, ids: readonly string[]): Promise<DeviceRecord[]> =>
  read(tx, Prisma.sql`d."id" = any (${[...ids]}::uuid[])`);

export async function find(tx: Tx, id: string): Promise<DeviceRecord | null> {
  const [device] = await some(tx, [id]);
  return device ?? null;
}

export async function get(tx: Tx, id: string): Promise<DeviceRecord> {
  const device = await find(tx, id);
  if (!device) throw new Refusal("not-found");
  return device;
}

/** Null also when the device stands in a group out of reach. */
export async function findBySerial(tx: Tx, serial: string): Promise<DeviceRecord | null> {
  const [device] = await read(tx, Prisma.sql`d."serial" = ${serial}`);
  return device ?? null;
}

export async function insert(tx: Tx, fields: DeviceFields): Promise<string> {
  const { customerId } = tx;
  const at = tx.now();
  const data = { ...fields, ...namesOf(fields), groupId: reached(tx, fields.groupId) };
  const { id } = await db(tx)
    .device.create({ data: { ...data, customerId, createdAt: at, updatedAt: at }, select: { id: true } })
    .catch(refuseIfTaken("serial-taken", { serial: fields.serial, group: null }));
  await search.put(tx, "device", wordsOf(id, fields));
  return id;
}

export async function update(tx: Tx, id: string, fields: DeviceFields): Promise<void> {
  const where = { customerId: tx.customerId, id };
  const data = { ...fields, ...namesOf(fields), groupId: reached(tx, fields.groupId), updatedAt: tx.now() };
  const { count } = await db(tx)
    .device.updateMany({ where, data })
    .catch(refuseIfTaken("serial-taken", { serial: fields.serial, group: null }));
  if (count === 0) throw new Refusal("not-found");
  await search.put(tx, "device", wordsOf(id, fields));
}

export async function remove(tx: Tx, id: string): Promise<void> {
  await search.remove(tx, "device", id);
  await holderGroupMembers.forget(tx, "device", id);
  const { count } = await db(tx).device.deleteMany({ where: { customerId: tx.customerId, id } });
  if (count === 0) throw new Refusal("not-found");
  await holderEvents.forget(tx, [id]);
}

const narrowed = ({ groups, words, platform, enrollment, source, also = [] }: DeviceMatch) => ({
  groups,
  words,
  filters: [
    ...byValue("platform", platform),
    ...byValue("enrollment", enrollment),
    ...byValue("source", source),
    ...also,
  ],
});

const namesOf = ({ name }: DeviceFields) => ({ name: tidyName(name), nameKey: nameKey(name) });

const wordsOf = (id: string, { name, serial }: DeviceFields) => ({
  id,
  sortKey: nameKey(name),
  words: searchWords(name, serial),
});

function read(tx: Tx, where: Prisma.Sql): Promise<DeviceRecord[]> {
  return db(tx).$queryRaw<DeviceRecord[]>`
    select d."id", d."groupId", g."name" as "groupName", d."serial", d."name", d."model", d."platform", d."osVersion",
      d."enrollment", d."source", d."lastSeenAt", d."createdAt", d."updatedAt", d."ownerId", o."name" as "ownerName",
      coalesce(o."email", o."managedAccount") as "ownerAddress", (
        select count(*)::int from "License" l
        where l."customerId" = ${tx.customerId}::uuid and l."holder" = 'd:' || d."serial"
      ) as "licenses"
    from "Device" d
    join "OrganizationGroup" g on g."customerId" = d."customerId" and g."id" = d."groupId"
    left join "Person" o on o."customerId" = d."customerId" and o."id" = d."ownerId"
    where d."customerId" = ${tx.customerId}::uuid and ${where}`;
}
