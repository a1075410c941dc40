import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { serve } from "#lib/api/serve.ts";
import * as audit from "#lib/data/audit.ts";
import { disconnect } from "#lib/data/client.ts";
import { transaction } from "#lib/data/transaction.ts";
import { type ApiWorld, apiRequest, apiWorld, type IssuedKey, scopeAt } from "#tests/support/api-world.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";

let database: FreshDatabase;
let world: ApiWorld;
let key: IssuedKey;

beforeAll(async () => {
  database = await freshDatabase();
  world = await apiWorld("Corp");
  key = await world.key("viewer");
  const berlin = await scopeAt(world.customerId, world.berlin);
  for (let at = 1; at <= 120; at++)
    await transaction(at % 2 ? berlin : world.scope, (tx) =>
      audit.record(tx, "shelf.dusted", {
        target: { kind: "shelf", id: String(at), name: `Shelf ${at}` },
        after: { at },
      }),
    );
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

const answer = serve({ endpoints, open: {}, wording: (reason) => reason });

const Page = z.object({
  data: z.array(z.looseObject({ targetId: z.string(), after: z.looseObject({}), at: z.iso.datetime() })),
  page: z.object({
    next: z.string().nullable(),
    previous: z.string().nullable(),
    total: z.int(),
    exact: z.boolean(),
  }),
});

async function get(path: string, by = key) {
  const response = await answer(apiRequest("GET", path, { key: by }));
  return { ...Page.parse(await response.json()), link: response.headers.get("link") };
}

/** Follows the links to the last page, and gathers what stands on each. */
async function walked(path: string): Promise<string[][]> {
  const pages: string[][] = [];
  for (let next: string | undefined = path; next !== undefined;) {
    const { data, link } = await get(next);
    pages.push(data.map(({ targetId }) => targetId));
    next = /<\/api\/v1([^>]+)>; rel="next"/.exec(link ?? "")?.[1];
  }
  return pages;
}

test("links lead through all pages, every entry once, newest first", async () => {
  const pages = await walked("/activity?q=action:shelf.dusted");
  expect(pages.map(({ length }) => length)).toEqual([50, 50, 20]);
  expect(pages.flat()).toEqual(Array.from({ length: 120 }, (_, at) => String(120 - at)));
});

test("a page leads back to the one before", async () => {
  const first = await get("/activity?q=action:shelf.dusted");
  const second = await get(`/activity?q=action:shelf.dusted&after=${first.page.next}`);
  const back = await get(`/activity?q=action:shelf.dusted&before=${second.page.previous}`);
  expect(back.data).toEqual(first.data);
  expect(first.page).toMatchObject({ previous: null, total: 120, exact: true });
});

test("a key for one group sees what happened there", async () => {
  const below = await world.key("viewer", world.berlin);
  const { data, page } = await get("/activity?q=action:shelf.dusted", below);
  expect(page.total).toBe(60);
  expect(data[0]).toMatchObject({ targetId: "119", after: { at: 119 }, groupId: world.berlin });
});

test.each(["/activity?after=nothing", "/activity?q=color:red", "/activity?q=since:yesteryear"])(
  "%s is refused rather than answered otherwise",
  async (path) => {
    const response = await answer(apiRequest("GET", path, { key }));
    expect(await response.json()).toMatchObject({ status: 422, reason: "invalid" });
  },
);
