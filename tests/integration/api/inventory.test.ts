import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { serve } from "#lib/api/serve.ts";
import { disconnect } from "#lib/data/client.ts";
import { closeQueue } from "#lib/data/queue.ts";
import { type ApiWorld, apiRequest, apiWorld, type IssuedKey } from "#tests/support/api-world.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";

let database: FreshDatabase;
let world: ApiWorld;
let key: IssuedKey;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await closeQueue();
  await disconnect();
  await database.drop();
});
beforeEach(async () => {
  world = await apiWorld("Corp");
  key = await world.key("operator");
});

const answer = serve({ endpoints, open: {}, wording: (reason) => reason });
const ask = (method: string, path: string, body?: unknown, headers = {}) =>
  answer(apiRequest(method, path, { key, headers, ...(body !== undefined && { body }) }));
const json = async (response: Promise<Response>): Promise<unknown> => (await response).json();
const WithId = z.looseObject({ id: z.string() });
const idOf = async (response: Promise<Response>) => WithId.parse(await json(response)).id;

describe("devices", () => {
  const till = () => ({ serial: "f4kq7x2m9l", name: "Till 3", platform: "ios", groupId: world.berlin });

  test("are added once, told, saved and removed", async () => {
    const add = () => ask("POST", "/devices", till(), { "idempotency-key": "till-3" });
    const made = await add();
    const id = await idOf(add());
    expect([made.status, made.headers.get("location")]).toEqual([201, `/api/v1/devices/${id}`]);
    const told = { id, serial: "F4KQ7X2M9L", groupName: "Berlin", source: "api", model: null, held: [] };
    expect(await json(ask("GET", `/devices/${id}`))).toMatchObject(told);

    const saved = { ...till(), name: "Till 4", osVersion: "26.1", model: null, enrollment: "device" };
    expect((await ask("PUT", `/devices/${id}`, saved)).status).toBe(204);
    expect(await json(ask("GET", `/devices/${id}`))).toMatchObject({
      name: "Till 4",
      osVersion: "26.1",
      enrollment: "device",
    });
    expect((await ask("DELETE", `/devices/${id}`)).status).toBe(204);
    expect((await ask("GET", `/devices/${id}`)).status).toBe(404);
  });

  test("are listed by filter words and by serial", async () => {
    for (const at of ["1", "2", "3"])
      await ask("POST", "/devices", {
        ...till(),
        serial: `F4KQ7X2M9${at}`,
        platform: at === "3" ? "macos" : "ios",
      });
    const Listed = z.looseObject({ data: z.array(z.looseObject({ serial: z.string() })) });
    const serials = async (path: string) =>
      Listed.parse(await json(ask("GET", path))).data.map(({ serial }) => serial);
    expect(await serials("/devices?q=platform:ios&sort=-serial")).toEqual(["F4KQ7X2M92", "F4KQ7X2M91"]);
    expect(await serials("/devices?q=f4kq7x2m93")).toEqual(["F4KQ7X2M93"]);
    expect(await json(ask("GET", "/devices?q=platform:toaster"))).toMatchObject({ status: 422 });
  });

  test("with a serial that is taken are refused by where it is", async () => {
    await ask("POST", "/devices", till());
    expect(await json(ask("POST", "/devices", till()))).toMatchObject({
      status: 409,
      reason: "serial-taken",
      facts: { group: "Berlin" },
    });
  });

  test.each([
    ["a serial that is none", { serial: "O0" }, "serial-unreadable"],
    ["no serial", { serial: " " }, "invalid"],
    ["a version in words", { osVersion: "newest" }, "invalid"],
    ["a number for a name", { name: 7 }, "invalid"],
    ["a NUL in the name", { name: "Till\u0000" }, "body-not-json"],
  ])("with %s are refused", async (_what, wrong, reason) => {
    expect(await json(ask("POST", "/devices", { ...till(), ...wrong }))).toMatchObject({ reason });
  });
});

describe("people", () => {
  const ada = () => ({ name: "Ada", email: "Ada@corp.example", groupId: world.lagos });

  test("are added, told as they can be saved, listed and removed", async () => {
    const id = await idOf(ask("POST", "/people", ada()));
    const { name, email, managedAccount, groupId } = z
      .looseObject({ name: z.string(), email: z.string(), managedAccount: z.null(), groupId: z.string() })
      .parse(await json(ask("GET", `/people/${id}`)));
    expect(
      (await ask("PUT", `/people/${id}`, { name: `${name} L.`, email, managedAccount, groupId })).status,
    ).toBe(204);
    expect(await json(ask("GET", "/people?q=ada group:Lagos"))).toMatchObject({
      data: [{ id, name: "Ada L.", knownAt: 0, licenses: 0 }],
      page: { total: 1 },
    });
    expect((await ask("DELETE", `/people/${id}`)).status).toBe(204);
  });

  test("without any address are refused", async () => {
    expect(await json(ask("POST", "/people", { ...ada(), email: null }))).toMatchObject({
      reason: "person-unidentified",
    });
  });
});
