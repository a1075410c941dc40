import { afterAll, beforeAll, expect, test } from "vitest";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { serve } from "#lib/api/serve.ts";
import { disconnect } from "#lib/data/client.ts";
import { type ApiWorld, apiRequest, apiWorld, type IssuedKey } from "#tests/support/api-world.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";

let database: FreshDatabase;
let world: ApiWorld;

beforeAll(async () => {
  process.env["API_REQUESTS_PER_MINUTE"] = "3";
  database = await freshDatabase();
  world = await apiWorld("Corp");
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

const answer = serve({ endpoints, open: {}, wording: (reason) => reason });
const ask = (key: IssuedKey) => answer(apiRequest("GET", "/groups", { key }));

test("a key's requests are counted, and beyond the limit it is told how long to wait", async () => {
  const key = await world.key("viewer");
  const left: (string | null)[] = [];
  for (const _ of [1, 2, 3]) left.push((await ask(key)).headers.get("ratelimit-remaining"));
  expect(left).toEqual(["2", "1", "0"]);

  const beyond = await ask(key);
  expect(beyond.status).toBe(429);
  expect(await beyond.json()).toMatchObject({ reason: "too-many-requests" });
  const wait = Number(beyond.headers.get("retry-after"));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(beyond.headers.get("ratelimit")).toBe(`"key";r=0;t=${wait}`);
  expect(beyond.headers.get("ratelimit-policy")).toBe('"key";q=3;w=60');
});

test("one key's haste is not another's", async () => {
  const [hasty, other] = [await world.key("viewer"), await world.key("viewer")];
  for (const _ of [1, 2, 3, 4]) await ask(hasty);
  expect((await ask(hasty)).status).toBe(429);
  expect((await ask(other)).status).toBe(200);
});

test("requests that are refused count too", async () => {
  const key = await world.key("viewer");
  for (const _ of [1, 2, 3]) await answer(apiRequest("GET", "/groups?color=red", { key }));
  expect((await ask(key)).status).toBe(429);
});
