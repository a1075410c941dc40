import "server-only";
import { createHash } from "node:crypto";
import { database, db, type Tx } from "#lib/data/client.ts";

/** From here until the transaction ends, whoever asks for the same name waits. */
export async function inTurn(tx: Tx, name: string): Promise<void> {
  await db(tx).$executeRaw`select pg_advisory_xact_lock(${keyOf(name)}::bigint)`;
}

const keyOf = (name: string): string =>
  createHash("sha256").update(name).digest().readBigInt64BE(0).toString();

/**
 * Runs `work` while nobody else in any process does work under the same name; answers null when somebody does.
 * The lock hangs on a connection: it is gone the moment a killed process is.
 */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<{ result: T } | null> {
  const key = keyOf(name);
  const client = await database().pool.connect();
  let broken = false;
  const onError = () => (broken = true);
  client.on("error", onError);
  try {
    const { rows } = await client.query<{ got: boolean }>("select pg_try_advisory_lock($1::bigint) as got", [
      key,
    ]);
    if (!rows[0]?.got) return null;
    const result = await work();
    await client.query("select pg_advisory_unlock($1::bigint)", [key]);
    return { result };
  } catch (error) {
    broken = true;
    throw error;
  } finally {
    client.off("error", onError);
    client.release(broken);
  }
}
