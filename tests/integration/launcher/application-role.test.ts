import pg from "pg";
import { PgBoss } from "pg-boss";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { withConnection } from "#scripts/database/connection.ts";
import { prepareDatabase } from "#scripts/database/prepare.ts";
import { prepareRole } from "#scripts/database/role.ts";
import { freshDatabase, type FreshDatabase } from "#tests/support/database.ts";

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  return () => database.drop();
});

async function asApp(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url, options: "-c role=quartermaster_app" });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

test("the application's role owns nothing and passes no policy", async () => {
  const client = await asApp();
  const { rows } = await client.query(
    `select current_user as name, rolsuper, rolbypassrls, rolcanlogin,
       (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
     from pg_roles where rolname = current_user`,
  );
  expect(rows).toEqual([
    { name: "quartermaster_app", rolsuper: false, rolbypassrls: false, rolcanlogin: false, owned: 0 },
  ]);
});

test("the application's role reads and writes rows and changes no table", async () => {
  const client = await asApp();
  await client.query(`insert into rate_limit (key) values ('sign-in')`);
  expect((await client.query("select key from rate_limit")).rows).toEqual([{ key: "sign-in" }]);
  await expect(client.query("drop table rate_limit")).rejects.toThrow("must be owner");
  await expect(client.query("create table shelf ()")).rejects.toThrow("permission denied");
  await expect(client.query("delete from _prisma_migrations")).rejects.toThrow("permission denied");
});

test("the owner of the tables is held by their policies too, and no superuser", async () => {
  await withConnection(database.url, async (client) => {
    const insert = client.query(`insert into "Customer" ("name") values ('Nobody')`);
    await expect(insert).rejects.toThrow("row-level security");
  });
});

test("the worker's queue takes and gives jobs under the application's role", async () => {
  const boss = new PgBoss({ db: queueOn(await asApp()), migrate: false, supervise: false, schedule: false });
  await boss.start();
  await boss.createQueue("sync");
  const id = await boss.send("sync", { token: "t" });
  expect(await boss.fetch("sync")).toEqual([expect.objectContaining({ id, data: { token: "t" } })]);
  await boss.stop({ graceful: false });
});

const queueOn = (client: pg.Client) => ({
  executeSql: (sql: string, values?: unknown[]) => client.query(sql, values),
});

test("preparing a prepared database changes nothing", async () => {
  expect(await prepareDatabase(database.url)).toEqual([]);
});

test("a database user without the right to make roles is told the SQL for its administrator", async () => {
  const lone = new URL(database.url);
  lone.username = "lone";
  lone.password = "secret";
  await withConnection(database.superuserUrl, (client) =>
    client.query("create role lone login password 'secret'"),
  );
  onTestFinished(() =>
    withConnection(database.superuserUrl, async (client) => void (await client.query("drop role lone"))),
  );
  await expect(prepareRole(lone.href)).rejects.toThrow("grant quartermaster_app to lone;");
});
