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
import { nameKey, searchWords, tidyName } from "#lib/domain/names.ts";
import { Refusal } from "#lib/refusal.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

export type PersonSort = "name";

export interface PersonFields {
  groupId: string;
  name: string;
  email: string | null;
  /** Managed Apple Account. */
  managedAccount: string | null;
  /** BCP 47; left out, an edit leaves it as it is. */
  language?: string | null;
  source: string;
}

export interface PersonRecord extends PersonFields {
  id: string;
  groupName: string;
  /** At how many locations of Apple's this person is active. */
  knownAt: number;
  licenses: number;
  language: string | null;
  /** Under which a location knows them; of several, the first. */
  clientUserId: string | null;
  /** Since when a directory says that they are gone. */
  leftAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/** Which people a list is narrowed to; `groups` null means the customer's whole tree. */
export interface PersonMatch {
  groups: readonly string[] | null;
  words: readonly string[];
  source?: ValueMatch;
  /** Whether any location of Apple's knows them. */
  known?: boolean;
  /** Whether a directory says that they are gone. */
  left?: boolean;
  /** What else must hold of them. */
  also?: readonly ListFilter[];
}

export type PersonPlace = Pick<
  ListRequest<PersonSort>,
  "sort" | "descending" | "walk" | "size" | "uncounted"
>;

const listing: Listing<PersonSort> = {
  table: "Person",
  sorts: {
    name: [
      { column: "nameKey", type: "text" },
      { column: "id", type: "uuid" },
    ],
  },
  grouped: true,
  search: { kind: "person", sort: "name" },
};

export async function list(tx: Tx, match: PersonMatch, place: PersonPlace): Promise<RowPage<PersonRecord>> {
  const page = await readPage(tx, listing, { ...place, ...narrowed(tx, match) });
  return ofRows(page, await read(tx, sql`p."id" = any (${idsOf(page)}::uuid[])`));
}

/** By name, at most so many. */
export async function ids(tx: Tx, match: PersonMatch, most: number): Promise<string[]> {
  const place = { sort: "name", descending: false, walk: null, size: most, uncounted: true } as const;
  return idsOf(await readPage(tx, listing, { ...place, ...narrowed(tx, match) }));
}

/** Of the ids asked for, the people in reach. */
export const some = (tx: Tx, ids: readonly string[]): Promise<PersonRecord[]> =>
  read(tx, sql`p."id" = any (${[...ids]}::uuid[])`);

export async function find(tx: Tx, id: string): Promise<PersonRecord | null> {
  const [person] = await some(tx, [id]);
  return person ?? null;
}

export async function get(tx: Tx, id: string): Promise<PersonRecord> {
  const person = await find(tx, id);
  if (!person) throw new Refusal("not-found");
  return person;
}

/** Somebody in reach with this e-mail address or this Managed Apple Account, other than `except`. */
export async function findByAddress(
  tx: Tx,
  { email, managedAccount }: Pick<PersonFields, "email" | "managedAccount">,
  except: string | null = null,
): Promise<PersonRecord | null> {
  const [emailKey, managedKey] = [addressKey(email), addressKey(managedAccount)];
  const [person] = await read(
    tx,
    sql`(p."emailKey" = ${emailKey} or p."managedKey" = ${managedKey}) and p."id" is distinct from ${except}::uuid limit 1`,
  );
  return person ?? null;
}

/** Everybody in reach with this address, this Managed Apple Account or exactly this name, at most a hundred. */
export async function named(tx: Tx, text: string): Promise<string[]> {
  const key = addressKey(text);
  if (key === null) return [];
  const rows = await db(tx).person.findMany({
    where: {
      customerId: tx.customerId,
      OR: [{ emailKey: key }, { managedKey: key }, { nameKey: nameKey(text) }],
    },
    select: { id: true },
    take: 100,
  });
  return rows.map(({ id }) => id);
}

export async function insert(tx: Tx, fields: PersonFields): Promise<string> {
  const { customerId } = tx;
  const at = tx.now();
  const { id } = await db(tx)
    .person.create({
      data: { ...columnsOf(tx, fields), customerId, createdAt: at, updatedAt: at },
      select: { id: true },
    })
    .catch(refuseIfTaken("person-taken", { email: fields.email ?? fields.managedAccount, group: null }));
  await search.put(tx, "person", wordsOf(id, fields));
  await linkToApple(tx, id);
  return id;
}

export async function update(tx: Tx, id: string, fields: PersonFields): Promise<void> {
  const { count } = await db(tx)
    .person.updateMany({
      where: { customerId: tx.customerId, id },
      data: { ...columnsOf(tx, fields), updatedAt: tx.now() },
    })
    .catch(refuseIfTaken("person-taken", { email: fields.email ?? fields.managedAccount, group: null }));
  if (count === 0) throw new Refusal("not-found");
  await search.put(tx, "person", wordsOf(id, fields));
  await linkToApple(tx, id);
}

/** Apple goes on knowing whoever it knew; the next sync brings them back to the list. Their devices belong to nobody then. */
export async function remove(tx: Tx, id: string): Promise<void> {
  await search.remove(tx, "person", id);
  await holderGroupMembers.forget(tx, "person", id);
  const { count } = await db(tx).person.deleteMany({ where: { customerId: tx.customerId, id } });
  if (count === 0) throw new Refusal("not-found");
  await holderEvents.forget(tx, [id]);
  await db(tx).appleUser.updateMany({
    where: { customerId: tx.customerId, personId: id },
    data: { personId: null },
  });
  await db(tx).device.updateMany({
    where: { customerId: tx.customerId, ownerId: id },
    data: { ownerId: null },
  });
}

export const addressKey = (address: string | null): string | null => address?.trim().toLowerCase() || null;

/** Whoever a location knows by the same e-mail address, and nobody here yet, is this person. */
async function linkToApple(tx: Tx, id: string): Promise<void> {
  await db(tx).$executeRaw`
    update "AppleUser" u set "personId" = p."id" from "Person" p
    where p."customerId" = ${tx.customerId}::uuid and p."id" = ${id}::uuid
      and u."customerId" = p."customerId" and u."emailKey" = p."emailKey" and u."personId" is null`;
}

function columnsOf(tx: Tx, { groupId, name, email, managedAccount, language, source }: PersonFields) {
  return {
    ...(language !== undefined && { language }),
    groupId: reached(tx, groupId),
    name: tidyName(name),
    nameKey: nameKey(name),
    email,
    emailKey: addressKey(email),
    managedAccount,
    managedKey: addressKey(managedAccount),
    source,
  };
}

const wordsOf = (id: string, { name, email, managedAccount }: PersonFields) => ({
  id,
  sortKey: nameKey(name),
  words: searchWords(name, email, managedAccount),
});

const narrowed = (tx: Tx, { groups, words, source, known, left, also = [] }: PersonMatch) => ({
  groups,
  words,
  filters: [
    ...byValue("source", source),
    ...(known === undefined ? [] : [byKnown(tx, known)]),
    ...(left === undefined ? [] : [{ where: sql`(t."leftAt" is not null) = ${left}` }]),
    ...also,
  ],
});

function byKnown(tx: Tx, known: boolean): ListFilter {
  const active = sql`a."customerId" = ${tx.customerId}::uuid and a."status" in ('Registered', 'Associated')`;
  const knows = sql`exists (select from "AppleUser" a where ${active} and a."personId" = t."id")`;
  if (!known) return { where: sql`not ${knows}` };
  return {
    where: knows,
    ids: sql`select a."personId" from "AppleUser" a where ${active} and a."personId" is not null`,
  };
}

function read(tx: Tx, where: Prisma.Sql): Promise<PersonRecord[]> {
  return db(tx).$queryRaw<PersonRecord[]>`
    select p."id", p."groupId", g."name" as "groupName", p."name", p."email", p."managedAccount", p."source",
      p."language", p."leftAt", p."createdAt", p."updatedAt", known."knownAt", known."licenses", known."clientUserId"
    from "Person" p
    join "OrganizationGroup" g on g."customerId" = p."customerId" and g."id" = p."groupId"
    cross join lateral (
      select count(distinct a."tokenId") filter (where a."status" in ('Registered', 'Associated'))::int as "knownAt",
        count(l."titleId")::int as "licenses", min(a."clientUserId") as "clientUserId"
      from "AppleUser" a
      left join "License" l on l."customerId" = a."customerId" and l."tokenId" = a."tokenId"
        and l."holder" = 'p:' || a."clientUserId"
      where a."customerId" = ${tx.customerId}::uuid and a."personId" = p."id"
    ) known
    where p."customerId" = ${tx.customerId}::uuid and ${where}`;
}
