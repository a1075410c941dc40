import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { RemovalStage } from "#lib/domain/tokens/removal.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const record = {
  id: true, tokenId: true, groupId: true, tokenName: true, uId: true, stage: true, relicense: true, revoke: true, uninstall: true,
  released: true, startedAt: true, removedAt: true,
} as const satisfies Prisma.RemovalSelect; // prettier-ignore

export type RemovalRecord = Omit<Prisma.RemovalGetPayload<{ select: typeof record }>, "stage"> & {
  stage: RemovalStage;
};

export interface NewRemoval {
  id: string;
  tokenId: string;
  groupId: string;
  tokenName: string;
  uId: string;
  relicense: boolean;
  revoke: boolean;
  uninstall: boolean;
}

/** From here on the token belongs to its removal. False when another removal came first. */
export async function begin(tx: Tx, removal: NewRemoval): Promise<boolean> {
  const { customerId } = tx;
  const { count } = await db(tx).contentToken.updateMany({
    where: { customerId, id: removal.tokenId, removal: null },
    data: { removal: removal.id },
  });
  if (count === 0) return false;
  const data = { ...removal, customerId, stage: "read", startedAt: tx.now() };
  await db(tx).removal.create({ data, select: { id: true } });
  return true;
}

/** A removal in sight, by its operation. */
export async function find(tx: Tx, id: string): Promise<RemovalRecord | null> {
  const key = { customerId: tx.customerId, id };
  const row = await db(tx).removal.findUnique({ where: { customerId_id: key }, select: record });
  return row && { ...row, stage: row.stage as RemovalStage };
}

export async function get(tx: Tx, id: string): Promise<RemovalRecord> {
  const removal = await find(tx, id);
  if (!removal) throw new Refusal("not-found");
  return removal;
}

/** Goes on to another stage; false when it stands at none of those named any more. */
export async function move(
  tx: Tx,
  id: string,
  from: RemovalStage,
  change: { stage: RemovalStage; released?: boolean },
): Promise<boolean> {
  const { count } = await db(tx).removal.updateMany({
    where: { customerId: tx.customerId, id, stage: from },
    data: change,
  });
  return count === 1;
}

/** The removal ended before the token did: the token is its owners' again. */
export async function giveBack(tx: Tx, id: string): Promise<void> {
  await db(tx).removal.updateMany({
    where: { customerId: tx.customerId, id, removedAt: null },
    data: { stage: "over" },
  });
  await db(tx).contentToken.updateMany({
    where: { customerId: tx.customerId, removal: id },
    data: { removal: null },
  });
}

export interface OtherWork {
  id: string;
  number: number;
  kind: string;
}

/** An operation queued or running that concerns the token: its own, its plan's, or one with an order for it still open. */
export async function otherWork(tx: Tx, tokenId: string): Promise<OtherWork | null> {
  const holding = JSON.stringify([{ id: tokenId }]);
  const [row] = await db(tx).$queryRaw<OtherWork[]>`
    select o."id"::text, o."number", o."kind" from "Operation" o
    where o."customerId" = ${tx.customerId}::uuid and o."state" in ('queued', 'running')
      and (o."tokenId" = ${tokenId}::uuid
        or exists (select from "Plan" p where p."customerId" = o."customerId" and p."id" = o."planId" and p."totals"->'tokens' @> ${holding}::jsonb)
        or exists (select from "Order" r where r."customerId" = o."customerId" and r."operationId" = o."id" and r."tokenId" = ${tokenId}::uuid))
    order by o."number" limit 1`;
  return row ?? null;
}

/** What tokens that are gone were called, by their id: the later of two that had the same. */
export async function names(tx: Tx): Promise<Map<string, string>> {
  const rows = await db(tx).removal.findMany({
    where: { customerId: tx.customerId, removedAt: { not: null } },
    select: { tokenId: true, tokenName: true },
  });
  return new Map(rows.map(({ tokenId, tokenName }) => [tokenId, tokenName]));
}

/** Plans that are open and would draw on the token, or take back from it. */
export async function openPlans(tx: Tx, tokenId: string): Promise<number> {
  const [row] = await db(tx).$queryRaw<{ count: number }[]>`
    select count(*)::int as "count" from "Plan" where "customerId" = ${tx.customerId}::uuid and "state" = 'open'
      and "expiresAt" > ${tx.now()} and "totals"->'tokens' @> ${JSON.stringify([{ id: tokenId }])}::jsonb`;
  return row?.count ?? 0;
}
