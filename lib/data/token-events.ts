import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { type Page, pageOf, type Walk } from "#lib/domain/paging/page.ts";
import type { TokenEventKind } from "#lib/domain/tokens/token-event.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const SIZE = 50;
const MOST_TURNS = 2000;

const shown = {
  id: true, at: true, kind: true, detail: true, actorKind: true, actorName: true,
} as const satisfies Prisma.TokenEventSelect; // prettier-ignore

export type TokenEventRecord = Prisma.TokenEventGetPayload<{ select: typeof shown }>;

/** Writes down what happened to a token, in the same transaction. A token that is not there has no events. */
export async function record(
  tx: Tx,
  tokenId: string,
  kind: TokenEventKind,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  const token = { customerId: tx.customerId, id: tokenId };
  if ((await db(tx).contentToken.count({ where: token })) === 0) return;
  const { kind: actorKind, name: actorName } = tx.actor;
  const row = { customerId: tx.customerId, tokenId, at: tx.now(), kind, detail, actorKind, actorName };
  await db(tx).tokenEvent.create({ data: row, select: { id: true } });
}

/** Which of these kinds happened last to a token in sight; null when none did. */
export async function lastOf(
  tx: Tx,
  tokenId: string,
  kinds: readonly TokenEventKind[],
): Promise<TokenEventKind | null> {
  const { customerId } = tx;
  const row = await db(tx).tokenEvent.findFirst({
    where: { customerId, tokenId, kind: { in: [...kinds] }, token: { is: { customerId } } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { kind: true },
  });
  return kinds.find((kind) => kind === row?.kind) ?? null;
}

/** The last two thousand of these kinds, oldest first: what turned a token's days, where it is in sight. */
export async function turns(tx: Tx, tokenId: string, kinds: readonly TokenEventKind[]) {
  const { customerId } = tx;
  const rows = await db(tx).tokenEvent.findMany({
    where: { customerId, tokenId, kind: { in: [...kinds] }, token: { is: { customerId } } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST_TURNS,
    select: { at: true, kind: true, detail: true },
  });
  return rows.reverse();
}

/** A token's life, newest first, where the token is in sight. */
export async function page(tx: Tx, tokenId: string, walk: Walk): Promise<Page<TokenEventRecord>> {
  const back = walk !== null && "before" in walk;
  const [at, id] = (walk && decodeCursor("before" in walk ? walk.before : walk.after, 2)) ?? [];
  const edge = typeof at === "number" && typeof id === "string" ? { at: new Date(at), id } : null;
  const sign = back ? "gt" : "lt";
  const rows = await db(tx).tokenEvent.findMany({
    where: {
      customerId: tx.customerId,
      tokenId,
      token: { is: { customerId: tx.customerId } },
      ...(edge && { OR: [{ at: { [sign]: edge.at } }, { at: edge.at, id: { [sign]: edge.id } }] }),
    },
    orderBy: [{ at: back ? "asc" : "desc" }, { id: back ? "asc" : "desc" }],
    take: SIZE + 1,
    select: shown,
  });
  return pageOf(rows, { walk: edge ? walk : null, size: SIZE, keyOf: (row) => [row.at.getTime(), row.id] });
}
