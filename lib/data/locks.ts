import "server-only";
import { createHash } from "node:crypto";
import { db, type Tx } from "#lib/data/client.ts";
import { enter, type LockSession } from "#lib/data/lock-session.ts";

const keyOf = (name: string): string =>
  createHash("sha256").update(name).digest().readBigInt64BE(0).toString();

/** From here until the transaction ends, whoever asks for the same name waits. */
export async function inTurn(tx: Tx, name: string): Promise<void> {
  await db(tx).$executeRaw`select pg_advisory_xact_lock(${keyOf(name)}::bigint)`;
}

const held = globalThis as { quartermasterLocked?: Set<string> };

/**
 * Runs `work` while nobody else in any process does work under the same name; answers null when somebody does.
 * The lock hangs on a connection: it is gone the moment a killed process is.
 */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<{ result: T } | null> {
  const here = (held.quartermasterLocked ??= new Set());
  if (here.has(name)) return null;
  here.add(name);
  try {
    const session = await enter();
    try {
      return await whileLocked(session, keyOf(name), work);
    } finally {
      session.leave();
    }
  } finally {
    here.delete(name);
  }
}

async function whileLocked<T>(session: LockSession, key: string, work: () => Promise<T>) {
  if (!(await session.ask("select pg_try_advisory_lock($1::bigint) as yes", key))) return null;
  try {
    return { result: await work() };
  } finally {
    await session.ask("select pg_advisory_unlock($1::bigint) as yes", key).catch(session.abandon);
  }
}
