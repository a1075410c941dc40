import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { BODY_BYTES } from "#lib/api/request-body.ts";
import { serve } from "#lib/api/serve.ts";
import { disconnect } from "#lib/data/client.ts";
import { closeQueue } from "#lib/data/queue.ts";
import { runImport } from "#lib/features/inventory/run-import.ts";
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
