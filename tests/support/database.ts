import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { withConnection } from "#scripts/database/connection.ts";

export interface FreshDatabase {
  /** For the owner of the tables, as DATABASE_URL; policies are forced upon it too. */
  url: string;
  /** For the superuser, who sees every customer's rows. */
  superuserUrl: string;
  drop(): Promise<void>;
}

/** A migrated database of this test file's own; call it before anything of lib/data connects. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const database = await create(`template ${new URL(inject("templateUrl")).pathname.slice(1)}`);
  process.env["DATABASE_URL"] = database.url;
  return database;
}

/** A database without a single table, for what is to be tried before or without the migrations. */
export const emptyDatabase = (): Promise<FreshDatabase> => create("");

async function create(template: string): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const owner = new URL(inject("templateUrl"));
  await onServer(`create database ${name} ${template} owner ${owner.username}`);
  return {
    url: onDatabase(owner.href, name),
    superuserUrl: onDatabase(inject("superuserUrl"), name),
    drop: () => onServer(`drop database if exists ${name} with (force)`),
  };
}

const onServer = (sql: string): Promise<void> =>
  withConnection(inject("superuserUrl"), async (client) => {
    await client.query(sql);
  });

function onDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
