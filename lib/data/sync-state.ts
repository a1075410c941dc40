import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { Prisma } from "#prisma/generated/client.ts";

const state = {
  id: true, groupId: true, name: true, uId: true, region: true, platform: true, secretVersion: true, syncMinutes: true,
  syncFailures: true, assetsVersion: true, assignmentsVersion: true, usersVersion: true, lastSyncAt: true, lastFullSyncAt: true,
  metadataRegion: true, removal: true, silentSince: true,
} as const satisfies Prisma.ContentTokenSelect; // prettier-ignore

export type SyncState = Prisma.ContentTokenGetPayload<{ select: typeof state }>;

const place = (tx: Tx, id: string) => ({ customerId_id: { customerId: tx.customerId, id } });

export function find(tx: Tx, tokenId: string): Promise<SyncState | null> {
  return db(tx).contentToken.findUnique({ where: place(tx, tokenId), select: state });
}

export type Checkpoint = "assetsVersion" | "assignmentsVersion" | "usersVersion";

/** Stored with the rows it speaks for, in their transaction. */
export async function checkpoint(
  tx: Tx,
  tokenId: string,
  which: Checkpoint,
  versionId: string | null,
): Promise<void> {
  await db(tx).contentToken.update({
    where: place(tx, tokenId),
    data: { [which]: versionId },
    select: { id: true },
  });
}

export interface SyncOutcome {
  at: Date;
  full: boolean;
  next: Date;
}

export async function succeeded(tx: Tx, tokenId: string, { at, full, next }: SyncOutcome): Promise<void> {
  await db(tx).contentToken.update({
    where: place(tx, tokenId),
    data: {
      lastSyncAt: at,
      nextSyncAt: next,
      syncFailures: 0,
      syncProblem: Prisma.DbNull,
      ...(full && { lastFullSyncAt: at }),
    },
    select: { id: true },
  });
}

export async function failed(
  tx: Tx,
  tokenId: string,
  problem: Prisma.InputJsonObject,
  next: Date,
): Promise<void> {
  await db(tx).contentToken.update({
    where: place(tx, tokenId),
    data: { nextSyncAt: next, syncFailures: { increment: 1 }, syncProblem: problem },
    select: { id: true },
  });
}

export async function schedule(tx: Tx, tokenId: string, next: Date): Promise<void> {
  await db(tx).contentToken.update({
    where: place(tx, tokenId),
    data: { nextSyncAt: next },
    select: { id: true },
  });
}
