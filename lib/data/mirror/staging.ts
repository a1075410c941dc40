import "server-only";
import { once } from "node:events";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { copyText } from "#lib/data/mirror/copy-text.ts";
import { database, lend } from "#lib/data/client.ts";
import type { Scope } from "#lib/scope.ts";

/** Rows on their way in: told apart by columns, kept in a temporary table until a walk is whole. */
export interface Stage {
  /** Takes rows as fast as Postgres does; the promise is the back-pressure. */
  write(rows: readonly (readonly (string | null)[])[]): Promise<void>;
  close(): Promise<void>;
}

export interface StagingSession {
  open(table: string, columns: readonly string[]): Promise<Stage>;
  /** One transaction, behind the customer's walls, that turns what was staged into truth. */
  settle<T>(work: (client: PoolClient) => Promise<T>): Promise<T>;
}

/** A connection of its own with temporary tables. COPY is refused under row-level security; into these it is not. */
export async function staging<T>(scope: Scope, work: (session: StagingSession) => Promise<T>): Promise<T> {
  const { client, giveBack } = await lend(database().staging);
  const tables: string[] = [];
  try {
    const result = await work({
      async open(table, columns) {
        await client.query(
          `create temp table ${table} (${columns.map((name) => `${name} text collate "C"`).join()})`,
        );
        tables.push(table);
        return openStage(client, table, columns);
      },
      settle: (settlement) => settle(client, scope, settlement),
    });
    for (const table of tables) await client.query(`drop table ${table}`);
    giveBack(false);
    return result;
  } catch (error) {
    giveBack(true); // ends the session, and its temporary tables with it
    throw error;
  }
}

function openStage(client: PoolClient, table: string, columns: readonly string[]): Stage {
  const stream = client.query(copyFrom(`copy ${table} (${columns.join()}) from stdin`));
  let failure: unknown = null;
  stream.on("error", (error) => (failure = error));
  return {
    async write(rows) {
      if (failure) throw failure;
      if (rows.length === 0) return;
      if (!stream.write(copyText(rows))) await once(stream, "drain");
    },
    async close() {
      if (failure) throw failure;
      stream.end();
      await once(stream, "finish");
    },
  };
}

async function settle<T>(
  client: PoolClient,
  scope: Scope,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  await client.query("begin");
  await client.query(
    "select set_config('app.customer_id', $1, true), set_config('app.reach', $2, true), set_config('app.sight', $3, true), set_config('work_mem', '96MB', true)",
    [scope.customerId, scope.reach.join(), [...scope.reach, ...scope.ancestors].join()],
  );
  const result = await work(client);
  await client.query("commit");
  return result;
}
