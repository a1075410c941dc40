import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import { type Reason, Refusal, type RefusalFacts } from "#lib/refusal.ts";
import type { Scope } from "#lib/scope.ts";
import { Prisma, PrismaClient } from "#prisma/generated/client.ts";

/** Connections of the role that owns no table and bypasses no policy. */
function connect() {
  const { DATABASE_URL, APP_ROLE, DATABASE_POOL } = env();
  const pool = new pg.Pool({
    connectionString: DATABASE_URL,
    options: `-c role=${APP_ROLE} -c jit=off`,
    max: DATABASE_POOL,
    application_name: "quartermaster",
  });
  pool.on("error", (error) => log.warn("database.connection-lost", { message: error.message }));
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

const held = globalThis as { quartermasterDatabase?: ReturnType<typeof connect> };

/** For this folder alone: everyone else opens a transaction. One pool a process, also when modules are bundled twice. */
export const database = () => (held.quartermasterDatabase ??= connect());

export async function disconnect(): Promise<void> {
  const open = held.quartermasterDatabase;
  delete held.quartermasterDatabase;
  await open?.prisma.$disconnect();
  if (open && !open.pool.ended) await open.pool.end();
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
