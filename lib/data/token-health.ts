import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

/** What Apple's answers say of a token, noted as they come. */
export interface Answered {
  at: Date;
  ms: number | null;
  expiresAt: Date | null;
  owner: { id: string; name: string | null; metadata: string | null } | null;
  ours: boolean;
}

const place = (tx: Tx, id: string) => ({ customerId_id: { customerId: tx.customerId, id } });

export async function noteAnswer(
  tx: Tx,
  id: string,
  { at, ms, expiresAt, owner, ours }: Answered,
): Promise<void> {
  const before = await db(tx).contentToken.findUnique({ where: place(tx, id), select: { ownerId: true } });
  const changedHands = before !== null && before.ownerId !== (owner?.id ?? null);
  await db(tx).contentToken.update({
    where: place(tx, id),
    data: {
      lastAnsweredAt: at,
      silentSince: null,
      refusalKind: null,
      refusalNumber: null,
      refusedAt: null,
      ...(ms !== null && { lastAnswerMs: Math.round(ms) }),
      ...(expiresAt && { expiresAt }),
      ownerId: owner?.id ?? null,
      ownerName: owner?.name ?? null,
      ownerMetadata: owner?.metadata ?? null,
      ...(changedHands && { ownerSince: at }),
      ...(ours && { everOurs: true }),
    },
    select: { id: true },
  });
}

/** A refusal that says something lasting; the time it began is kept while it is the same one. */
export async function noteRefusal(
  tx: Tx,
  id: string,
  kind: string,
  number: number | null,
  at: Date,
): Promise<void> {
  await db(tx).contentToken.updateMany({
    where: { customerId: tx.customerId, id, NOT: { refusalKind: kind, refusedAt: { not: null } } },
    data: { refusalKind: kind, refusalNumber: number, refusedAt: at },
  });
  await db(tx).contentToken.updateMany({
    where: { customerId: tx.customerId, id },
    data: { silentSince: null, lastAnsweredAt: at },
  });
}

/** Apple did not answer; since when is kept until it does. */
export async function noteSilence(tx: Tx, id: string, at: Date): Promise<void> {
  await db(tx).contentToken.updateMany({
    where: { customerId: tx.customerId, id, silentSince: null },
    data: { silentSince: at },
  });
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
