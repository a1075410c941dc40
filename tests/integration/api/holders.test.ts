import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { serve } from "#lib/api/serve.ts";
import { disconnect } from "#lib/data/client.ts";
import * as holderEvents from "#lib/data/holder-events.ts";
import { closeQueue } from "#lib/data/queue.ts";
import { transaction } from "#lib/data/transaction.ts";
import { type ApiWorld, apiRequest, apiWorld, type IssuedKey } from "#tests/support/api-world.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";
import { plantTitle, plantToken } from "#tests/support/token-world.ts";

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
const ask = (method: string, path: string, body?: unknown) =>
  answer(apiRequest(method, path, { key, ...(body !== undefined && { body }) }));
const json = async (response: Promise<Response>): Promise<unknown> => (await response).json();
const idOf = async (response: Promise<Response>) =>
  z.looseObject({ id: z.string() }).parse(await json(response)).id;

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
