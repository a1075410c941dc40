import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { OrderState } from "#lib/data/orders.ts";
import type { KnownUser } from "#lib/domain/registration/next-order.ts";
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
export function toOrder(tx: Tx, operationId: string, most: number): Promise<ToOrder[]> {
  return db(tx).$queryRaw<ToOrder[]>`
    select r."id"::text, r."verb", r."clientUserId", coalesce(r."omits", '{}') as "omits", p."managedAccount", p."id" is null as "gone",
      coalesce((select jsonb_agg(jsonb_build_object('clientUserId', u."clientUserId", 'status', u."status") order by u."clientUserId")
        from "AppleUser" u where u."customerId" = r."customerId" and u."tokenId" = r."tokenId"
          and (u."personId" = r."personId" or u."clientUserId" = r."clientUserId")), '[]') as "known"
    from "Registration" r
    left join "Person" p on p."customerId" = r."customerId" and p."id" = r."personId"
    where r."customerId" = ${tx.customerId}::uuid and r."operationId" = ${operationId}::uuid and r."state" = 'wanted'
      and not exists (select from "Registration" o where o."customerId" = r."customerId" and o."personId" = r."personId"
        and o."tokenId" = r."tokenId" and o."verb" <> r."verb" and o."state" in ('ordered', 'sent'))
    order by r."id" limit ${most}`;
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
    where r."customerId" = ${customerId}::uuid and r."operationId" = ${operationId}::uuid and r."id" = i."id" and r."state" = 'wanted'`;
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
}

/** Whom an order is about, in the order of Apple's ids. */
export function people(tx: Tx, orderId: string): Promise<OrderedPerson[]> {
  return db(tx).$queryRaw<OrderedPerson[]>`
    select r."id"::text, r."personId"::text, r."clientUserId", r."state", coalesce(r."omits", '{}') as "omits", r."number", r."tries", r."licenses", r."books",
      p."email", p."managedAccount", u."status"
    from "Registration" r
    left join "Person" p on p."customerId" = r."customerId" and p."id" = r."personId"
    left join "AppleUser" u on u."customerId" = r."customerId" and u."tokenId" = r."tokenId" and u."clientUserId" = r."clientUserId"
      and u."status" in ('Registered', 'Associated')
    where r."customerId" = ${tx.customerId}::uuid and r."orderId" = ${orderId}::uuid
    order by r."clientUserId"`;
}

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
  operationId: string,
  settled: readonly SettledPerson[],
  problem: string | null = null,
): Promise<void> {
  await db(tx).$executeRaw`
    update "Registration" r set "state" = s."state", "number" = s."number", "omits" = s."omits", "problem" = ${problem},
      "orderId" = case when s."state" = 'wanted' then null else r."orderId" end,
      "settledAt" = case when s."state" = 'wanted' then null else ${tx.now()}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as s ("id" uuid, "state" text, "number" int, "omits" text[])
    where r."customerId" = ${tx.customerId}::uuid and r."operationId" = ${operationId}::uuid and r."id" = s."id"`;
}

/** Whoever a location knows under the id that we gave them is the person we gave it to. */
export async function own(tx: Tx, orderId: string): Promise<void> {
  await db(tx).$executeRaw`
    update "AppleUser" u set "personId" = r."personId" from "Registration" r
    where r."customerId" = ${tx.customerId}::uuid and r."orderId" = ${orderId}::uuid and r."state" = 'confirmed'
      and r."verb" = 'register' and r."personId" is not null
      and u."customerId" = r."customerId" and u."tokenId" = r."tokenId" and u."clientUserId" = r."clientUserId"
      and u."personId" is distinct from r."personId"`;
}
