import "server-only";
import type { PoolClient } from "pg";
import { begin, database, lend, type Tx } from "#lib/data/client.ts";
import type { Scope } from "#lib/scope.ts";
import type { Prisma } from "#prisma/generated/client.ts";

export type { Tx } from "#lib/data/client.ts";

/** A plain connection within the walls, on its way between functions of this folder. */
export type BulkClient = PoolClient;

const TIMEOUT_MS = 60_000;
const patience = { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS };

/** All or nothing; and, until it ends, Postgres itself hides every other customer's rows and groups out of reach. */
export function transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database().prisma.$transaction(async (client) => {
    await client.$executeRaw`select set_config('app.customer_id', ${scope.customerId}, true),
        set_config('app.reach', ${scope.reach.join()}, true),
        set_config('app.sight', ${sightOf(scope).join()}, true)`;
    return work(begin(scope, client));
  }, patience);
}

/** The same walls around a plain connection, for COPY and other set-based work that streams. */
export async function bulk<T>(scope: Scope, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const { client, giveBack } = await lend(database().pool);
  try {
    await client.query("begin");
    await client.query(
      "select set_config('app.customer_id', $1, true), set_config('app.reach', $2, true), set_config('app.sight', $3, true)",
      [scope.customerId, scope.reach.join(), sightOf(scope).join()],
    );
    const result = await work(client);
    await client.query("commit");
    giveBack(false);
    return result;
  } catch (error) {
    // A connection whose COPY broke off may still be talking: end it rather than hand it on.
    giveBack(true);
    throw error;
  }
}

/** For lib/data/across-groups alone: one customer's rows and its whole tree, before a Scope exists. */
export function withinCustomer<T>(
  customerId: string,
  work: (client: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  return database().prisma.$transaction(async (client) => {
    await client.$executeRaw`select set_config('app.customer_id', ${customerId}, true), set_config('app.tree', 'on', true)`;
    return work(client);
  }, patience);
}

const sightOf = ({ reach, ancestors }: Scope) => [...reach, ...ancestors];
