import { inspect } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { serve } from "#lib/api/serve.ts";
import { createKey } from "#lib/features/keys/create-key.ts";
import { apiRequest, scopeAt } from "#tests/support/api-world.ts";
import { sql } from "#tests/support/license-story.ts";
import { tell } from "#tests/support/notification-hook.ts";
import {
  hear,
  notificationWorld,
  toldLocation,
  type NotificationWorld,
} from "#tests/support/notification-world.ts";

let world: NotificationWorld;
const logged: string[] = [];

beforeAll(async () => {
  world = await notificationWorld();
  const { log } = await import("#lib/platform/log.ts");
  for (const level of ["debug", "info", "warn", "error"] as const)
    vi.spyOn(log, level).mockImplementation(
      (...told: unknown[]) => void logged.push(inspect(told, { depth: 10 })),
    );
});
afterAll(() => world.close());

const answer = serve({ endpoints, open: {}, wording: (reason) => reason });

async function keyOf(role: "admin" | "viewer") {
  const scope = await scopeAt(world.customerId, world.groupId);
  const { id, secret } = await createKey(scope, {
    name: role,
    groupId: world.groupId,
    role,
    expiresInDays: null,
  });
  return { id, text: secret };
}

test("a program sees how Apple tells, switches it off and on, and a viewer only sees it", async () => {
  const { tokenId } = await toldLocation(world);
  const path = `/tokens/${tokenId}/notifications`;
  const [admin, viewer] = [await keyOf("admin"), await keyOf("viewer")];
  const seen = async (key = admin) => (await answer(apiRequest("GET", path, { key }))).json();
  const put = (wanted: boolean, key = admin) => answer(apiRequest("PUT", path, { key, body: { wanted } }));
  expect(await seen(viewer)).toMatchObject({
    on: true,
    off: null,
    wanted: true,
    server: world.hook.url,
    lastDay: 0,
  });

  expect((await put(false, viewer)).status).toBe(403);
  expect((await put(false)).status).toBe(204);
  await hear(world, tokenId);
  expect(await seen()).toMatchObject({ on: false, off: "switched-off", wanted: false, since: null });
  expect((await put(true)).status).toBe(204);
  await hear(world, tokenId);
  expect(await seen()).toMatchObject({ on: true, off: null });
  expect(
    await sql(
      world,
      `select "after"->>'notifications' as now from "AuditEntry" where "targetId" = $1 and "action" = 'token.notifications-changed' order by "id"`,
      [tokenId],
    ),
  ).toEqual([{ now: "false" }, { now: "true" }]);
});

test("what was agreed with Apple stands nowhere here: not in a row, a log or an answer", async () => {
  const { told, tokenId } = await toldLocation(world);
  await tell(told, { notificationId: "n", notificationType: "ASSET_COUNT", uId: "another" });
  await tell({ ...told, bearer: `${told.bearer}x` }, "{}");
  await hear(world, tokenId);
  const tables = await sql(
    world,
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => sql(world, `select t::text as line from ${String(name)} t`)),
  );
  const seen = await (
    await answer(apiRequest("GET", `/tokens/${tokenId}/notifications`, { key: await keyOf("admin") }))
  ).text();
  const all = [...rows.flat().map(({ line }) => String(line)), ...logged, seen].join("\n");
  expect(all).toContain(told.url);
  for (const needle of [
    told.bearer,
    Buffer.from(told.bearer).toString("hex"),
    Buffer.from(told.bearer).toString("base64").slice(2, -4),
  ])
    expect(all.includes(needle)).toBe(false);
});
