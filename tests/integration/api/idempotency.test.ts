import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { serve } from "#lib/api/serve.ts";
import { Nothing } from "#lib/api/shapes.ts";
import * as audit from "#lib/data/audit.ts";
import { disconnect } from "#lib/data/client.ts";
import { transaction } from "#lib/data/transaction.ts";
import { Refusal } from "#lib/refusal.ts";
import { withConnection } from "#scripts/database/connection.ts";
import { type ApiWorld, apiRequest, apiWorld, type IssuedKey } from "#tests/support/api-world.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";

let database: FreshDatabase;
let world: ApiWorld;
let key: IssuedKey;

beforeAll(async () => {
  database = await freshDatabase();
  world = await apiWorld("Corp");
  key = await world.key("operator");
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

/** What the shelf does after its deed is done: answer, refuse, break, or take its time. */
let afterwards: () => Promise<void>;
let beforehand: () => Promise<void>;
beforeEach(() => {
  afterwards = beforehand = () => Promise.resolve();
});

const Book = z.object({ id: z.uuid(), title: z.string(), secret: z.string().nullable() });

const shelve = endpoint(
  {
    method: "POST",
    path: "/books",
    id: "shelveBook",
    summary: "Put a book on the shelf",
    tag: "Books",
    permission: "inventory:write",
    body: z.object({ title: z.string() }),
    answers: { 201: Book },
    location: ({ id }) => `/books/${id}`,
    idempotent: {
      target: "book",
      recover: async (_scope, id) => ({ id, title: "as found", secret: null }),
      conceal: (book) => ({ ...book, secret: null }),
    },
  },
  async (scope, { body }) => {
    const id = randomUUID();
    await beforehand();
    await transaction(scope, (tx) =>
      audit.record(tx, "book.shelved", { target: { kind: "book", id, name: body.title } }),
    );
    await afterwards();
    return { id, title: body.title, secret: "shown once" };
  },
);

/** What it makes cannot be read again. */
const label = endpoint(
  {
    method: "POST",
    path: "/labels",
    id: "printLabel",
    summary: "Print a label",
    tag: "Books",
    permission: "inventory:write",
    answers: { 204: Nothing },
    idempotent: { target: "label" },
  },
  async (scope) => {
    const target = { kind: "label", id: "7", name: "Label" };
    await transaction(scope, (tx) => audit.record(tx, "label.printed", { target }));
    await afterwards();
  },
);

const answer = serve({ endpoints: [shelve, label], open: {}, wording: (reason) => reason });
const post = (name: string, title: string, by = key) =>
  answer(apiRequest("POST", "/books", { key: by, body: { title }, headers: { "idempotency-key": name } }));

const asSuperuser = (sql: string, values: unknown[]) =>
  withConnection(
    database.superuserUrl,
    async (client) => (await client.query<{ n: number }>(sql, values)).rows[0]?.n,
  );
const shelved = (title: string) =>
  asSuperuser(`select count(*)::int as n from "AuditEntry" where "targetName" = $1`, [title]);
const letGo = (name: string) =>
  asSuperuser(`update "IdempotencyKey" set "heldUntil" = now() - interval '1 s' where "key" = $1`, [name]);

test("a creating call sent twice is done once and answered alike", async () => {
  const first = await post("twice", "Emma");
  const second = await post("twice", "Emma");
  expect([first.status, second.status]).toEqual([201, 201]);
  const [made, replayed] = [Book.parse(await first.json()), Book.parse(await second.json())];
  expect(replayed).toEqual({ ...made, secret: null });
  expect(second.headers.get("location")).toBe(`/api/v1/books/${made.id}`);
  expect([first, second].map(({ headers }) => headers.get("idempotency-replayed"))).toEqual([null, "true"]);
  expect(await shelved("Emma")).toBe(1);
});

test("what is shown once is never kept", async () => {
  await post("once", "Persuasion");
  expect(
    await asSuperuser(
      `select count(*)::int as n from "IdempotencyKey" where "response"::text like '%shown once%'`,
      [],
    ),
  ).toBe(0);
});

test("without an Idempotency-Key every call is a new one", async () => {
  const send = () => answer(apiRequest("POST", "/books", { key, body: { title: "Ulysses" } }));
  await send();
  await send();
  expect(await shelved("Ulysses")).toBe(2);
});

test("the same key with another body is refused", async () => {
  await post("mixed", "Dubliners");
  const other = await post("mixed", "Exiles");
  expect(other.status).toBe(422);
  expect(await other.json()).toMatchObject({ reason: "idempotency-mismatch" });
  expect(await shelved("Exiles")).toBe(0);
});

test("two API keys may use the same word without meeting", async () => {
  const neighbor = await world.key("operator");
  await post("shared", "Molloy");
  expect((await post("shared", "Watt", neighbor)).status).toBe(201);
});

test("a call that still runs is not started again", async () => {
  let finish = () => {};
  const running = new Promise<void>((started) => {
    afterwards = () => {
      started();
      return new Promise((done) => (finish = done));
    };
  });
  const first = post("slow", "Middlemarch");
  await running;
  const second = await post("slow", "Middlemarch");
  finish();
  expect(second.status).toBe(409);
  expect(Number(second.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await second.json()).toMatchObject({ reason: "idempotency-running" });
  expect((await first).status).toBe(201);
  expect(await shelved("Middlemarch")).toBe(1);
});

test("of ten at once one is done", async () => {
  const all = await Promise.all(Array.from({ length: 10 }, () => post("crowd", "Candide")));
  expect(await shelved("Candide")).toBe(1);
  const statuses = new Set(all.map(({ status }) => status));
  statuses.delete(409);
  expect([...statuses]).toEqual([201]);
});

test("a call that broke off after its deed is answered from what it made, and not done again", async () => {
  afterwards = () => Promise.reject(new Error("killed"));
  expect((await post("broken-after", "Walden")).status).toBe(500);
  afterwards = () => Promise.resolve();

  const again = await post("broken-after", "Walden");
  expect(again.status).toBe(201);
  expect(await again.json()).toMatchObject({ title: "as found", secret: null });
  expect((await post("broken-after", "Walden")).headers.get("idempotency-replayed")).toBe("true");
  expect(await shelved("Walden")).toBe(1);
});

test("a call that broke off before its deed is done the next time", async () => {
  beforehand = () => Promise.reject(new Error("killed"));
  expect((await post("broken-before", "Hunger")).status).toBe(500);
  beforehand = () => Promise.resolve();
  expect(await (await post("broken-before", "Hunger")).json()).toMatchObject({ title: "Hunger" });
  expect(await shelved("Hunger")).toBe(1);
});

test("when its process died, a call is taken over as soon as nobody holds it", async () => {
  afterwards = () => new Promise(() => {});
  void post("dead", "Pan");
  await expect.poll(() => shelved("Pan")).toBe(1);
  afterwards = () => Promise.resolve();
  expect((await post("dead", "Pan")).status).toBe(409);
  await letGo("dead");
  expect(await (await post("dead", "Pan")).json()).toMatchObject({ title: "as found" });
  expect(await shelved("Pan")).toBe(1);
});

test.each([
  ["broke off", () => new Error("killed")],
  ["was refused half way", () => new Refusal("apple-unreachable")],
])(
  "a deed whose call %s, and that cannot be read again, is told by its id and never done again",
  async (how, reason) => {
    const print = () =>
      answer(
        apiRequest("POST", "/labels", { key, headers: { "idempotency-key": how.replaceAll(" ", "-") } }),
      );
    const before = (await shelved("Label")) ?? 0;
    afterwards = () => Promise.reject(reason());
    expect((await print()).status).toBeGreaterThanOrEqual(500);
    afterwards = () => Promise.resolve();
    for (const _ of ["again", "and again"])
      expect(await (await print()).json()).toMatchObject({
        status: 409,
        reason: "idempotency-answer-lost",
        facts: { target: "label", id: "7" },
      });
    expect(await shelved("Label")).toBe(before + 1);
  },
);

test("a refused call leaves its key free", async () => {
  beforehand = () => Promise.reject(new Refusal("name-taken"));
  expect((await post("refused", "Nana")).status).toBe(409);
  beforehand = () => Promise.resolve();
  expect((await post("refused", "Germinal")).status).toBe(201);
});

test("a key is forgotten after a day", async () => {
  await post("old", "Faust");
  await asSuperuser(
    `update "IdempotencyKey" set "createdAt" = now() - interval '25 h' where "key" = 'old'`,
    [],
  );
  expect((await post("old", "Egmont")).status).toBe(201);
  expect(await shelved("Egmont")).toBe(1);
});

test.each(["", "x".repeat(256), "naïve"])("%j cannot be a key", async (name) => {
  const response = await post(name, "Nothing");
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ errors: [{ in: "header", field: "idempotency-key" }] });
});
