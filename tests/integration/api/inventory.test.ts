import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { BODY_BYTES } from "#lib/api/request-body.ts";
import { serve } from "#lib/api/serve.ts";
import { disconnect } from "#lib/data/client.ts";
import * as holderEvents from "#lib/data/holder-events.ts";
import { closeQueue } from "#lib/data/queue.ts";
import { transaction } from "#lib/data/transaction.ts";
import { runImport } from "#lib/features/inventory/run-import.ts";
import { type ApiWorld, apiRequest, apiWorld, type IssuedKey } from "#tests/support/api-world.ts";
import { plantTitle, plantToken } from "#tests/support/token-world.ts";
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

describe("the life of a device or person", () => {
  test("is told newest first, page by page and part by part", async () => {
    const id = await idOf(ask("POST", "/people", { name: "Ada", email: "ada@corp.example", groupId: world.lagos }));
    await transaction(world.scope, async (tx) => {
      for (let turn = 0; turn < 60; turn++) await holderEvents.record(tx, [id], "license-given", { turn });
    });
    const first = Events.parse(await json(ask("GET", `/people/${id}/events`)));
    const rest = Events.parse(await json(ask("GET", `/people/${id}/events?after=${first.page.next}`)));
    expect([first.data.length, rest.data.length, rest.page.next]).toEqual([50, 11, null]);
    expect(new Set([...first.data, ...rest.data].map((one) => one.id)).size).toBe(61);
    expect(rest.data.at(-1)).toMatchObject({ kind: "person.added" });
    expect(await json(ask("GET", `/people/${id}/events?part=record`))).toMatchObject({ data: [{ kind: "person.added" }] });
    expect((await ask("GET", `/people/${id}/events?part=weather`)).status).toBe(422);
  }); // prettier-ignore

  test("answers why a title is missing, and tells strangers nothing", async () => {
    const till = { serial: "f4kq7x2m9l", name: "Till 3", platform: "ios", groupId: world.berlin, enrollment: "user" };
    const id = await idOf(ask("POST", "/devices", till));
    const title = await transaction(world.scope, async (tx) =>
      plantTitle(tx, await plantToken(tx, world.groupId), { total: 5 }),
    );
    expect(await json(ask("GET", `/devices/${id}/why-not?title=${title}`))).toMatchObject({
      first: { check: "enrollment", verdict: "failing", reason: "user-enrollment" },
      tellUser: null,
    });
    expect(await json(ask("GET", `/titles/${title}`))).toMatchObject({
      download: { state: "paused", tellUser: expect.stringContaining("cannot be downloaded right now") },
    });
    key = await world.key("operator", world.lagos);
    for (const path of [`/devices/${id}/why-not?title=${title}`, `/devices/${id}/events`])
      expect((await ask("GET", path)).status).toBe(404);
  }); // prettier-ignore
});

const Events = z.object({
  data: z.array(z.looseObject({ id: z.string(), kind: z.string() })),
  page: z.looseObject({ next: z.string().nullable() }),
});

describe("a table", () => {
  const upload = (body: string, query = "kind=device&fileName=tills.csv", type = "text/csv") =>
    ask("POST", `/imports?${query}`, body, { "content-type": type });
  const follow = async (response: Promise<Response>) => {
    const { operation } = z.object({ operation: WithId }).parse(await json(response));
    await runImport(world.scope, operation.id);
    return operation.id;
  };

  test("is uploaded, checked, looked at row by row, and applied", async () => {
    const made = await upload(
      "Name;Serial number;Shelf\nTill 1;F4KQ7X2M91;a\nTill 2;F4KQ7X2M92;b\nTill 3;?;c\n",
    );
    const { id, columns, unread } = z
      .looseObject({ id: z.string(), columns: z.record(z.string(), z.int()), unread: z.array(z.string()) })
      .parse(await made.json());
    expect([made.status, made.headers.get("location")]).toEqual([201, `/api/v1/imports/${id}`]);
    expect([columns, unread]).toEqual([{ name: 0, serial: 1 }, ["Shelf"]]);

    await follow(ask("POST", `/imports/${id}/check`, { columns }));
    expect(await json(ask("GET", `/imports/${id}`))).toMatchObject({
      state: "ready",
      counts: { new: 2, problem: 1 },
    });
    expect(await json(ask("GET", `/imports/${id}/rows`))).toMatchObject({
      data: [{ line: 4, verdict: "problem", column: "serial" }],
    });

    expect(await json(ask("GET", `/imports/${id}/rows?verdict=changed`))).toMatchObject({ data: [] });

    const apply = () => ask("POST", `/imports/${id}/apply`, undefined, { "idempotency-key": id });
    const operationId = await follow(apply());
    expect(await json(apply())).toMatchObject({ operation: { id: operationId } });
    expect(await json(ask("GET", `/operations/${operationId}`))).toMatchObject({ kind: "import" });
    expect(await json(ask("GET", "/devices"))).toMatchObject({
      data: [{ name: "Till 1" }, { name: "Till 2" }],
    });
  });

  test("is uploaded once by its key, however often it is sent, and another one is told from it by its size", async () => {
    const send = (body: string) =>
      ask("POST", "/imports?kind=device", body, {
        "content-type": "text/csv",
        "content-length": String(body.length),
        "idempotency-key": "stock",
      });
    const first = await send("name,serial\nTill 1,F4KQ7X2M91\n");
    const second = await send("name,serial\nTill 1,F4KQ7X2M91\n");
    expect([first.status, second.status, second.headers.get("idempotency-replayed")]).toEqual([
      201,
      201,
      "true",
    ]);
    expect(WithId.parse(await second.json()).id).toBe(WithId.parse(await first.json()).id);
    expect(await json(send("serial\nF4KQ7X2M91\n"))).toMatchObject({ reason: "idempotency-mismatch" });
    expect(await json(ask("GET", "/imports?kind=device"))).toMatchObject({ page: { total: 1 } });
  });

  test("without headings says so, and removes what it lacks only by the number that the check found", async () => {
    await follow(
      (async () => {
        const id = await idOf(upload("name,serial\nTill 1,F4KQ7X2M91\nTill 2,F4KQ7X2M92\n"));
        await follow(ask("POST", `/imports/${id}/check`, { columns: { name: 0, serial: 1 } }));
        return ask("POST", `/imports/${id}/apply`);
      })(),
    );
    const made = await json(upload("Till 1,F4KQ7X2M91\n"));
    expect(made).toMatchObject({ headed: false, columns: { name: 0, serial: 1 } });
    const { id } = WithId.parse(made);
    expect(await json(ask("POST", `/imports/${id}/first-row`, { first: "data" }))).toMatchObject({ sample: [["Till 1", "F4KQ7X2M91"]] }); // prettier-ignore
    await follow(ask("POST", `/imports/${id}/check`, { columns: { name: 0, serial: 1 }, missing: "seek" }));
    expect(await json(ask("GET", `/imports/${id}/rows?verdict=missing`))).toMatchObject({
      data: [{ row: { serial: "F4KQ7X2M92" } }],
    });
    const apply = (count: number) => ask("POST", `/imports/${id}/apply?removeMissing=${count}`);
    expect(await json(apply(2))).toMatchObject({ reason: "import-missing-number" });
    await follow(apply(1));
    expect(await json(ask("GET", "/devices"))).toMatchObject({
      data: [{ name: "Till 1" }],
      page: { total: 1 },
    });
  });

  test("may be larger than any other body", async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, at) => `Till ${at},F4KQ7X2${String(at).padStart(5, "0")}\n`,
    );
    const table = `name,serial\n${rows.join("")}`;
    expect(table.length).toBeGreaterThan(BODY_BYTES);
    expect(await json(upload(table))).toMatchObject({ state: "uploaded", bytes: table.length });
  });

  test("is discarded, and is no open import any longer", async () => {
    const id = await idOf(upload("name,serial\nTill 1,F4KQ7X2M91\n"));
    expect(await json(ask("GET", "/imports?kind=device"))).toMatchObject({
      data: [{ id, state: "uploaded" }],
    });
    expect((await ask("DELETE", `/imports/${id}`)).status).toBe(204);
    expect(await json(ask("GET", "/imports?kind=device"))).toMatchObject({ data: [] });
  });

  test.each([
    ["without rows", () => upload("name,serial\n"), 422, "csv-empty"],
    ["that is none", () => upload("%PDF-1.7\n".padEnd(300, "x")), 422, "csv-not-text"],
    ["as JSON", () => upload("[]", "kind=device", "application/json"), 415, "content-type-wrong"],
    ["of nobody knows what", () => upload("name,serial\na,b\n", "kind=toaster"), 422, "invalid"],
  ])("%s is refused", async (_what, send, status, reason) => {
    expect(await json(send())).toMatchObject({ status, reason });
  });
});
