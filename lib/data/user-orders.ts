import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { OrderState } from "#lib/data/orders.ts";
import { isActive, type KnownUser } from "#lib/domain/registration/next-order.ts";
import type { Omission, RegistrationVerb, UserVerb } from "#lib/domain/registration/registration.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const record = {
  id: true, operationId: true, tokenId: true, number: true, verb: true, state: true, eventId: true, eventStatus: true, failures: true,
  attempts: true, reads: true, problem: true, createdAt: true, sentAt: true, eventAt: true, polledAt: true, settledAt: true,
} as const satisfies Prisma.UserOrderSelect; // prettier-ignore

export type UserOrderRecord = Prisma.UserOrderGetPayload<{ select: typeof record }>;

export function ofOperation(tx: Tx, operationId: string): Promise<UserOrderRecord[]> {
  return db(tx).userOrder.findMany({
    where: { customerId: tx.customerId, operationId },
    orderBy: { number: "asc" },
    select: record,
  });
}

export interface ToOrder {
  id: string;
  verb: RegistrationVerb;
  clientUserId: string;
  /** Not here any more: nobody to be registered. */
  gone: boolean;
  managedAccount: string | null;
  omits: Omission[];
  /** As the location knows the person, by the person and by the id. */
  known: KnownUser[];
}

/** What an operation wants and no order asks for yet; not while the opposite is under way for the same person. */
export async function toOrder(tx: Tx, operationId: string, most: number): Promise<ToOrder[]> {
  const rows = await db(tx).registration.findMany({
    where: { customerId: tx.customerId, operationId, state: "wanted" },
    orderBy: { id: "asc" },
    take: most,
    select: { id: true, tokenId: true, verb: true, personId: true, clientUserId: true, omits: true },
  });
  const [{ tokenId, verb } = { tokenId: "", verb: "" }] = rows;
  if (tokenId === "") return [];
  const personIds = rows.flatMap(({ personId }) => personId ?? []);
  const people = await peopleOf(tx, personIds);
  const users = await usersOf(tx, tokenId, { personIds, clientUserIds: rows.map((row) => row.clientUserId) });
  const byPerson = Map.groupBy(users, ({ personId }) => personId);
  const byId = new Map(users.map((user) => [user.clientUserId, user]));
  const opposite = await db(tx).registration.findMany({
    where: { customerId: tx.customerId, tokenId, verb: { not: verb }, state: { in: ["ordered", "sent"] } },
    select: { personId: true },
  });
  const busy = new Set(opposite.map(({ personId }) => personId));
  return rows.flatMap((row) => {
    if (row.personId !== null && busy.has(row.personId)) return [];
    const person = people.get(row.personId ?? "");
    const same = byId.get(row.clientUserId);
    const theirs = byPerson.get(row.personId) ?? [];
    return {
      id: row.id,
      verb: row.verb as RegistrationVerb,
      clientUserId: row.clientUserId,
      gone: person === undefined,
      managedAccount: person?.managedAccount ?? null,
      omits: row.omits as Omission[],
      known: same && !theirs.includes(same) ? [...theirs, same] : theirs,
    };
  });
}

/** Looked up by themselves, not by joins: right after a large import the planner would compare everybody with everybody. */
async function peopleOf(tx: Tx, ids: string[]) {
  const rows = await db(tx).person.findMany({
    where: { customerId: tx.customerId, id: { in: ids } },
    select: { id: true, email: true, managedAccount: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

function usersOf(tx: Tx, tokenId: string, by: { personIds: string[]; clientUserIds: string[] }) {
  return db(tx).$queryRaw<{ clientUserId: string; status: string; personId: string | null }[]>`
    select "clientUserId", "status", "personId"::text from "AppleUser" where "customerId" = ${tx.customerId}::uuid
      and "tokenId" = ${tokenId}::uuid and "personId" = any (${by.personIds}::uuid[])
    union
    select "clientUserId", "status", "personId"::text from "AppleUser" where "customerId" = ${tx.customerId}::uuid
      and "tokenId" = ${tokenId}::uuid and "clientUserId" = any (${by.clientUserIds}::text[])
    order by 1`;
}

export interface NewUserOrder {
  id: string;
  number: number;
  tokenId: string;
  verb: UserVerb;
  people: readonly { id: string; clientUserId: string }[];
}

/** Writes an order down with everybody it is about, and what those who are to be retired hold now. */
export async function insert(tx: Tx, operationId: string, { people, ...order }: NewUserOrder): Promise<void> {
  const { customerId } = tx;
  const data = { ...order, customerId, operationId, state: "planned", createdAt: tx.now() };
  await db(tx).userOrder.create({ data, select: { id: true } });
  await db(tx).$executeRaw`
    update "Registration" r set "state" = 'ordered', "orderId" = ${order.id}::uuid, "clientUserId" = i."clientUserId",
      "licenses" = held."licenses", "books" = held."books"
    from unnest(${people.map(({ id }) => id)}::uuid[], ${people.map((one) => one.clientUserId)}::text[]) as i ("id", "clientUserId")
    cross join lateral (
      select (count(*) filter (where a."revocable"))::int as "licenses", (count(*) filter (where not a."revocable"))::int as "books"
      from "License" l join "Asset" a on a."customerId" = l."customerId" and a."tokenId" = l."tokenId" and a."titleId" = l."titleId"
      where ${order.verb} = 'retire' and l."customerId" = ${customerId}::uuid and l."tokenId" = ${order.tokenId}::uuid
        and l."holder" = 'p:' || i."clientUserId"
    ) held
    where r."customerId" = ${customerId}::uuid and r."id" = i."id" and r."state" = 'wanted'`;
}

/** Moves an order on from one of the states named; false when it was not in one of them any more. */
export async function move(
  tx: Tx,
  id: string,
  from: readonly OrderState[],
  change: { state: OrderState } & Omit<Prisma.UserOrderUncheckedUpdateManyInput, "state">,
): Promise<boolean> {
  const { count } = await db(tx).userOrder.updateMany({
    where: { customerId: tx.customerId, id, state: { in: [...from] } },
    data: change,
  });
  return count === 1;
}

export interface OrderedPerson {
  id: string;
  personId: string | null;
  clientUserId: string;
  state: string;
  email: string | null;
  managedAccount: string | null;
  omits: Omission[];
  number: number | null;
  tries: number;
  licenses: number;
  books: number;
  /** How whoever is active under the id stands with the location, as it was read last. */
  status: string | null;
  /** Whom the location's user is taken for here. */
  takenFor: string | null;
}

/** Whom an order is about, in the order of Apple's ids. */
export async function people(
  tx: Tx,
  { id, tokenId }: Pick<UserOrderRecord, "id" | "tokenId">,
): Promise<OrderedPerson[]> {
  const rows = await db(tx).registration.findMany({
    where: { customerId: tx.customerId, orderId: id },
    orderBy: { clientUserId: "asc" },
    select: ordered,
  });
  const persons = await peopleOf(
    tx,
    rows.flatMap(({ personId }) => personId ?? []),
  );
  const clientUserIds = rows.map(({ clientUserId }) => clientUserId);
  const users = await usersOf(tx, tokenId, { personIds: [], clientUserIds });
  const active = new Map(users.filter(({ status }) => isActive(status)).map((user) => [user.clientUserId, user])); // prettier-ignore
  return rows.map((row) => ({
    ...row,
    omits: row.omits as Omission[],
    email: persons.get(row.personId ?? "")?.email ?? null,
    managedAccount: persons.get(row.personId ?? "")?.managedAccount ?? null,
    status: active.get(row.clientUserId)?.status ?? null,
    takenFor: active.get(row.clientUserId)?.personId ?? null,
  }));
}

const ordered = {
  id: true, personId: true, clientUserId: true, state: true, omits: true, number: true, tries: true, licenses: true, books: true,
} as const satisfies Prisma.RegistrationSelect; // prettier-ignore

/** It has left for Apple, or may have. */
export async function markSent(tx: Tx, orderId: string): Promise<void> {
  await db(tx).registration.updateMany({
    where: { customerId: tx.customerId, orderId, state: "ordered" },
    data: { state: "sent", tries: { increment: 1 } },
  });
}

/** Nothing of it was queued: everybody is still wanted, or is not going to be asked for. */
export async function release(
  tx: Tx,
  orderId: string,
  change: { state: "wanted" | "refused" | "not-sent"; number?: number | null; problem?: string },
): Promise<void> {
  const { state, ...why } = change;
  await db(tx).registration.updateMany({
    where: { customerId: tx.customerId, orderId, state: { in: ["ordered", "sent"] } },
    data: {
      state,
      ...why,
      ...(state === "wanted" ? { orderId: null } : { settledAt: tx.now() }),
    },
  });
}

export interface SettledPerson {
  id: string;
  state: "confirmed" | "refused" | "missing" | "not-sent" | "wanted";
  number: number | null;
  omits: Omission[];
}

/** What became of people; who is wanted again belongs to no order until the next. */
export async function settle(
  tx: Tx,
  settled: readonly SettledPerson[],
  problem: string | null = null,
): Promise<void> {
  await db(tx).$executeRaw`
    update "Registration" r set "state" = s."state", "number" = s."number", "omits" = s."omits", "problem" = ${problem},
      "orderId" = case when s."state" = 'wanted' then null else r."orderId" end,
      "settledAt" = case when s."state" = 'wanted' then null else ${tx.now()}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as s ("id" uuid, "state" text, "number" int, "omits" text[])
    where r."customerId" = ${tx.customerId}::uuid and r."id" = s."id"`;
}

/** Whoever a location knows under the id that we gave them is the person we gave it to. */
export async function own(
  tx: Tx,
  tokenId: string,
  { clientUserId, personId }: Pick<OrderedPerson, "clientUserId" | "personId">,
): Promise<void> {
  await db(tx).appleUser.updateMany({
    where: { customerId: tx.customerId, tokenId, clientUserId },
    data: { personId },
  });
}
