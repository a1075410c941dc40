import "server-only";
import { db, type Tx } from "#lib/data/client.ts";

export interface Attempt {
  apiKeyId: string;
  key: string;
  requestHash: string;
  /** The kind of the audit entry's target by which the deed is known. */
  target: string;
  now: Date;
  /** Until then nobody else tries; whoever is at work pushes it back. */
  heldUntil: Date;
  /** Keys older than this are forgotten. */
  keptSince: Date;
}

/** An API key's own word for a call, and the request whose deed it stands for. */
export interface Held {
  apiKeyId: string;
  key: string;
  requestId: string;
}

export interface KeptAnswer {
  status: number;
  /** As it was sent, letter for letter; null without a body. */
  text: string | null;
  location: string | null;
}

export type Claim =
  | { state: "ours"; held: Held }
  /** Ours, but an attempt that ended without an answer had done the deed. */
  | { state: "done"; held: Held; targetId: string | null }
  | { state: "answered"; answer: KeptAnswer }
  | { state: "running"; heldUntil: Date }
  | { state: "differs" };

/** Takes a key for this request, or says what became of it. Of several at once, one takes it. */
export async function claim(tx: Tx, attempt: Attempt): Promise<Claim> {
  const { apiKeyId, key, requestHash, now, heldUntil, keptSince } = attempt;
  await forget(tx, keptSince);
  const taken = await db(tx).$executeRaw`
    insert into "IdempotencyKey" ("customerId", "apiKeyId", "key", "requestHash", "requestId", "heldUntil", "createdAt")
    values (${tx.customerId}::uuid, ${apiKeyId}::uuid, ${key}, ${requestHash}, ${tx.requestId}, ${heldUntil}, ${now})
    on conflict ("customerId", "apiKeyId", "key") do nothing`;
  return taken > 0
    ? { state: "ours", held: { apiKeyId, key, requestId: tx.requestId } }
    : claimOfAnother(tx, attempt);
}

async function claimOfAnother(tx: Tx, attempt: Attempt): Promise<Claim> {
  const { apiKeyId, key, now, heldUntil } = attempt;
  await db(tx).$executeRaw`select from "IdempotencyKey" where "customerId" = ${tx.customerId}::uuid
    and "apiKeyId" = ${apiKeyId}::uuid and "key" = ${key} for update`;
  const row = await db(tx).idempotencyKey.findUnique({ where: place(tx, attempt) });
  if (!row) return claim(tx, attempt);
  if (row.requestHash !== attempt.requestHash) return { state: "differs" };
  const { status, response, location } = row;
  const text = typeof response === "string" ? response : null;
  if (status !== null) return { state: "answered", answer: { status, text, location } };
  if (row.heldUntil > now) return { state: "running", heldUntil: row.heldUntil };

  const done = await deedOf(tx, row.requestId, attempt.target);
  const requestId = done ? row.requestId : tx.requestId;
  await db(tx).idempotencyKey.update({ where: place(tx, attempt), data: { requestId, heldUntil } });
  const held = { apiKeyId, key, requestId };
  return done ? { state: "done", held, targetId: done.targetId } : { state: "ours", held };
}

export async function hold(tx: Tx, held: Held, heldUntil: Date): Promise<void> {
  await db(tx).idempotencyKey.updateMany({ where: unanswered(tx, held), data: { heldUntil } });
}

export async function keep(tx: Tx, held: Held, { status, text, location }: KeptAnswer): Promise<void> {
  const data = { status, location, ...(text !== null && { response: text }) };
  await db(tx).idempotencyKey.updateMany({ where: unanswered(tx, held), data });
}

/** Lets go of a key under which nothing was done; one with a deed stays, for the next attempt to answer. */
export async function release(tx: Tx, held: Held, target: string): Promise<void> {
  if (await deedOf(tx, held.requestId, target)) await hold(tx, held, new Date(0));
  else await db(tx).idempotencyKey.deleteMany({ where: unanswered(tx, held) });
}

/** Null when a request did nothing, by the audit entries that deeds leave behind in their own transaction. */
async function deedOf(
  tx: Tx,
  requestId: string,
  target: string,
): Promise<{ targetId: string | null } | null> {
  const entries = await db(tx).auditEntry.findMany({
    where: { customerId: tx.customerId, requestId },
    orderBy: { id: "asc" },
    take: 100,
    select: { targetKind: true, targetId: true },
  });
  if (entries.length === 0) return null;
  return { targetId: entries.find((entry) => entry.targetKind === target)?.targetId ?? null };
}

async function forget(tx: Tx, keptSince: Date): Promise<void> {
  await db(tx).$executeRaw`
    delete from "IdempotencyKey" where ("customerId", "apiKeyId", "key") in (
      select "customerId", "apiKeyId", "key" from "IdempotencyKey"
      where "customerId" = ${tx.customerId}::uuid and "createdAt" < ${keptSince}
      order by "createdAt" limit 100 for update skip locked
    )`;
}

const place = ({ customerId }: Tx, { apiKeyId, key }: { apiKeyId: string; key: string }) => ({
  customerId_apiKeyId_key: { customerId, apiKeyId, key },
});

const unanswered = ({ customerId }: Tx, held: Held) => ({ customerId, ...held, status: null });
