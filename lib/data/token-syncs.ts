import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { OperationRecord } from "#lib/data/operations.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { type Page, pageOf, type Walk } from "#lib/domain/paging/page.ts";

export type TokenSync = Pick<
  OperationRecord,
  | "id"
  | "number"
  | "state"
  | "subject"
  | "progress"
  | "problem"
  | "scheduled"
  | "actorName"
  | "createdAt"
  | "startedAt"
  | "finishedAt"
>;

const record = {
  id: true, number: true, state: true, subject: true, progress: true, problem: true, scheduled: true, actorName: true,
  createdAt: true, startedAt: true, finishedAt: true,
} as const; // prettier-ignore

/** A token's syncs, newest first, as far as they are in reach. */
export async function page(tx: Tx, tokenId: string, walk: Walk, size: number): Promise<Page<TokenSync>> {
  const back = walk !== null && "before" in walk;
  const [edge] = (walk && decodeCursor("before" in walk ? walk.before : walk.after, 1)) ?? [];
  const start = typeof edge === "number" ? edge : null;
  const rows = await db(tx).operation.findMany({
    where: {
      customerId: tx.customerId,
      tokenId,
      kind: "sync",
      ...(start !== null && { number: back ? { gt: start } : { lt: start } }),
    },
    orderBy: { number: back ? "asc" : "desc" },
    take: size + 1,
    select: record,
  });
  return pageOf(rows, { walk: start === null ? null : walk, size, keyOf: ({ number }) => [number] });
}

/** Which tokens are being synced now, or are about to be. */
export async function runningTokens(tx: Tx): Promise<Set<string>> {
  const rows = await db(tx).operation.findMany({
    where: { customerId: tx.customerId, state: { in: ["queued", "running"] }, kind: "sync" },
    select: { tokenId: true },
  });
  return new Set(rows.flatMap(({ tokenId }) => tokenId ?? []));
}
