import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { type Asker, askerOf } from "#lib/data/operations.ts";
import type { OrderVerb } from "#lib/data/orders.ts";
import { whoHolds } from "#lib/data/order-tale.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { type Page, pageOf, type Walk } from "#lib/domain/paging/page.ts";
import type { WishTrigger } from "#lib/domain/tokens/wish-trigger.ts";
import { Prisma } from "#prisma/generated/client.ts";

const SIZE = 50;

export interface NewWish {
  tokenId: string;
  titleId: string;
  holder: string;
  name: string | null;
  verb: OrderVerb;
}

export interface Asking {
  trigger: WishTrigger;
  /** The operation that would have asked Apple, where there is one. */
  askedIn: string | null;
  /** Who asked, and when, where that was earlier. */
  by?: Asker & { groupId: string; askedAt: Date };
}

/** Keeps wishes behind all that wait already, in the order given, with whoever asks and the time; timelines say that they wait. */
export async function insert(
  tx: Tx,
  wishes: readonly NewWish[],
  { trigger, askedIn, by }: Asking,
): Promise<void> {
  const { groupId, askedAt, ...who } = by ?? { ...askerOf(tx), groupId: tx.groupId, askedAt: tx.now() };
  const kept = Prisma.sql`
    insert into "WaitingWish" ("customerId", "groupId", "tokenId", "titleId", "holder", "name", "verb", "trigger",
      "actorKind", "actorId", "actorName", "via", "askedAt", "askedIn")
    select ${tx.customerId}::uuid, ${groupId}::uuid, w."tokenId", w."titleId", w."holder", w."name", w."verb", ${trigger},
      ${who.actorKind}, ${who.actorId}, ${who.actorName}, ${who.via}, ${askedAt}, ${askedIn}::uuid
    from jsonb_array_elements(${JSON.stringify(wishes)}::jsonb) with ordinality as e (one, ordinal)
    cross join lateral jsonb_to_record(e.one) as w ("tokenId" uuid, "titleId" uuid, "holder" text, "name" text, "verb" text)
    join "ContentToken" t on t."customerId" = ${tx.customerId}::uuid and t."id" = w."tokenId"
    order by e.ordinal returning *`;
  await db(tx).$executeRaw`
    with kept as (${kept})
    insert into "HolderEvent" ("customerId", "holderId", "at", "kind", "detail", "actorKind", "actorName")
    select o."customerId", who."id", ${tx.now()}::timestamptz, 'license-waits',
      jsonb_strip_nulls(jsonb_build_object('titleId', o."titleId", 'tokenId', o."tokenId", 'operationId', o."askedIn", 'verb', o."verb",
        'trigger', o."trigger")), o."actorKind", o."actorName"
    from kept o ${Prisma.raw(whoHolds(`o."holder"`, `o."tokenId"`))}`;
}

/** Only where the token is in reach: holders are told where it lives. */
const waitingAt = (tx: Tx, tokenId: string) => ({
  customerId: tx.customerId,
  tokenId,
  state: "waiting",
  token: { is: { customerId: tx.customerId, groupId: { in: [...tx.reach] } } },
});

export function count(tx: Tx, tokenId: string): Promise<number> {
  return db(tx).waitingWish.count({ where: waitingAt(tx, tokenId) });
}

const shown = {
  id: true, sequence: true, titleId: true, holder: true, name: true, verb: true, trigger: true, actorKind: true, actorName: true,
  via: true, askedAt: true,
} as const satisfies Prisma.WaitingWishSelect; // prettier-ignore

type Shown = Prisma.WaitingWishGetPayload<{ select: typeof shown }>;

export interface WaitingRow extends Omit<Shown, "sequence"> {
  title: string;
}

/** What waits at a token, in the order in which it is replayed. */
export async function page(tx: Tx, tokenId: string, walk: Walk): Promise<Page<WaitingRow>> {
  const back = walk !== null && "before" in walk;
  const [edge] = (walk && decodeCursor("before" in walk ? walk.before : walk.after, 1)) ?? [];
  const start = typeof edge === "number" ? edge : null;
  const found = await db(tx).waitingWish.findMany({
    where: {
      ...waitingAt(tx, tokenId),
      ...(start !== null && { sequence: back ? { lt: start } : { gt: start } }),
    },
    orderBy: { sequence: back ? "desc" : "asc" },
    take: SIZE + 1,
    select: shown,
  });
  const keyOf = ({ sequence }: Shown) => [Number(sequence)];
  const { rows, ...links } = pageOf(found, { walk: start === null ? null : walk, size: SIZE, keyOf });
  const titles = await db(tx).title.findMany({
    where: { customerId: tx.customerId, id: { in: [...new Set(rows.map(({ titleId }) => titleId))] } },
    select: { id: true, name: true },
  });
  const names = new Map(titles.map(({ id, name }) => [id, name]));
  const told = ({ sequence: _sequence, ...row }: Shown) => ({ ...row, title: names.get(row.titleId) ?? "" });
  return { rows: rows.map(told), ...links };
}

/** Takes a wish back; null when it does not wait, or waits at another token. */
export async function drop(tx: Tx, tokenId: string, id: string): Promise<WaitingRow | null> {
  const where = { ...waitingAt(tx, tokenId), id };
  const row = await db(tx).waitingWish.findFirst({ where, select: shown });
  const { count: dropped } = await db(tx).waitingWish.updateMany({ where, data: { state: "dropped" } });
  return row && dropped === 1 ? { ...row, title: "" } : null;
}
