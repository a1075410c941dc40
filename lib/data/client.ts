import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import { type Reason, Refusal, type RefusalFacts } from "#lib/refusal.ts";
import type { Scope } from "#lib/scope.ts";
import { Prisma, PrismaClient } from "#prisma/generated/client.ts";

/** Operations that read back, beside the syncs. */
const READING_BACK = 8;

/** Connections of the role that owns no table and bypasses no policy. */
function connect() {
  const { DATABASE_URL, APP_ROLE, DATABASE_POOL, WORKER_CONCURRENCY } = env();
  const open = (max: number) => {
    const pool = new pg.Pool({
      connectionString: DATABASE_URL,
      options: `-c role=${APP_ROLE} -c jit=off`,
      max,
      application_name: "quartermaster",
    });
    pool.on("error", (error) => log.warn("database.connection-lost", { message: error.message }));
    return pool;
  };
  const pool = open(DATABASE_POOL);
  // A walk keeps its connection for minutes while Apple answers: in a pool of their own, walks never take those that
  // their own transactions wait for.
  const staging = open(WORKER_CONCURRENCY + READING_BACK);
  return { pool, staging, prisma: new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: "minimal" }) };
}

const held = globalThis as { quartermasterDatabase?: ReturnType<typeof connect> };

/** For this folder alone: everyone else opens a transaction. One pool a process, also when modules are bundled twice. */
export const database = () => (held.quartermasterDatabase ??= connect());

export async function disconnect(): Promise<void> {
  const open = held.quartermasterDatabase;
  delete held.quartermasterDatabase;
  await open?.prisma.$disconnect();
  for (const pool of open ? [open.pool, open.staging] : []) if (!pool.ended) await pool.end();
}

export interface Lent {
  client: pg.PoolClient;
  giveBack(broken: boolean): void;
}

/** A connection for one piece of work. That it was lost shows in its queries; it does not bring the process down. */
export async function lend(pool: pg.Pool, whenLost: () => void = () => undefined): Promise<Lent> {
  const client = await pool.connect();
  client.on("error", whenLost);
  return {
    client,
    giveBack(broken) {
      client.off("error", whenLost);
      client.release(broken);
    },
  };
}

declare const open: unique symbol;

/** A Scope at work inside one database transaction. Rows are read and written only through one. */
export interface Tx extends Scope {
  readonly [open]: true;
}

const clients = new WeakMap<Tx, Prisma.TransactionClient>();

export function begin(scope: Scope, client: Prisma.TransactionClient): Tx {
  const tx = Object.freeze({ ...scope }) as unknown as Tx;
  clients.set(tx, client);
  return tx;
}

export function db(tx: Tx): Prisma.TransactionClient {
  const client = clients.get(tx);
  if (!client) throw new Error("Not a transaction that transaction() opened.");
  return client;
}

/** Let the database settle races: try, and read a broken uniqueness as the refusal it means. */
export const refuseIfTaken =
  (reason: Reason, facts: RefusalFacts = {}) =>
  (error: unknown): never => {
    throw isTaken(error) ? new Refusal(reason, facts) : error;
  };

export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
