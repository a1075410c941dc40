import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { refusalStays } from "#lib/domain/tokens/lasting-refusal.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** What Apple's answers say of a token, noted as they come. */
export interface Answered {
  at: Date;
  ms: number | null;
  expiresAt: Date | null;
  owner: { id: string; name: string | null; metadata: string | null } | null;
  ours: boolean;
}

/** What was so before Apple answered. */
export type BeforeAnswer = Prisma.ContentTokenGetPayload<{ select: typeof beforeAnswer }>;

const beforeAnswer = {
  ownerId: true, ownerName: true, everOurs: true, refusalKind: true, refusalNumber: true, refusedAt: true,
  silentSince: true, expiresAt: true, lastAnsweredAt: true,
} as const satisfies Prisma.ContentTokenSelect; // prettier-ignore

const place = (tx: Tx, id: string) => ({ customerId_id: { customerId: tx.customerId, id } });

export async function noteAnswer(
  tx: Tx,
  id: string,
  { at, ms, expiresAt, owner, ours }: Answered,
): Promise<BeforeAnswer | null> {
  const before = await db(tx).contentToken.findUnique({ where: place(tx, id), select: beforeAnswer });
  const changedHands = before !== null && before.ownerId !== (owner?.id ?? null);
  const stays = before !== null && refusalStays(before, at);
  const later = before !== null && expiresAt !== null && expiresAt > before.expiresAt;
  const healed = before !== null && (before.silentSince ?? before.refusedAt) !== null && !stays;
  await db(tx).contentToken.update({
    where: place(tx, id),
    data: {
      lastAnsweredAt: at,
      silentSince: null,
      ...(!stays && { refusalKind: null, refusalNumber: null, refusedAt: null }),
      ...(ms !== null && { lastAnswerMs: Math.round(ms) }),
      ...(expiresAt && { expiresAt }),
      ownerId: owner?.id ?? null,
      ownerName: owner?.name ?? null,
      ownerMetadata: owner?.metadata ?? null,
      ...(changedHands && { ownerSince: at }),
      ...((healed || changedHands || later) && { wellSince: at }),
      ...(ours && { everOurs: true }),
    },
    select: { id: true },
  });
  return before;
}

/** A refusal that says something lasting; the time it began is kept while it is the same one. True when it is new. */
export async function noteRefusal(
  tx: Tx,
  id: string,
  kind: string,
  number: number | null,
  at: Date,
): Promise<boolean> {
  const { count } = await db(tx).contentToken.updateMany({
    where: { customerId: tx.customerId, id, NOT: { refusalKind: kind, refusedAt: { not: null } } },
    data: { refusalKind: kind, refusalNumber: number, refusedAt: at },
  });
  await db(tx).contentToken.updateMany({
    where: { customerId: tx.customerId, id },
    data: { silentSince: null, lastAnsweredAt: at },
  });
  return count === 1;
}

/** Apple did not answer; since when is kept until it does. True when that is new. */
export async function noteSilence(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { count } = await db(tx).contentToken.updateMany({
    where: { customerId: tx.customerId, id, silentSince: null },
    data: { silentSince: at },
  });
  return count === 1;
}

/** Whether answers are slow; says since when they were before, when that has changed, else null. */
export async function noteSpeed(
  tx: Tx,
  id: string,
  slow: boolean,
  at: Date,
): Promise<{ slowSince: Date | null } | null> {
  const before = await db(tx).contentToken.findUnique({
    where: place(tx, id),
    select: { slowSince: true },
  });
  if (!before || (before.slowSince !== null) === slow) return null;
  await db(tx).contentToken.update({
    where: place(tx, id),
    data: { slowSince: slow ? at : null },
    select: { id: true },
  });
  return before;
}

export interface LocationFacts {
  locationName: string | null;
  country: string | null;
  platform: string | null;
  website: string | null;
}

/** Answers what the location was called before, when Apple renamed it. */
export async function noteLocation(tx: Tx, id: string, facts: LocationFacts): Promise<string | null> {
  const before = await db(tx).contentToken.findUnique({
    where: place(tx, id),
    select: { locationName: true },
  });
  await db(tx).contentToken.update({ where: place(tx, id), data: facts, select: { id: true } });
  const renamed = before?.locationName && facts.locationName && before.locationName !== facts.locationName;
  return renamed ? before.locationName : null;
}
