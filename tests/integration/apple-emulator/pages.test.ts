import { describe, expect, test } from "vitest";
import { emulated } from "#tests/integration/apple-emulator/client.ts";

const { visit, running } = emulated();

describe("pages", () => {
  const assets = Array.from({ length: 7 }, (_, index) => ({ adamId: String(200 + index), total: 1 }));

  test("the last one names no next, and any may be asked for first", async () => {
    const client = visit({ assets });
    client.world.switches({ pageSize: 3 });
    const pages = await Promise.all(["2", "0", "1"].map((pageIndex) => client.get("assets", { pageIndex })));
    expect(
      pages.map(({ body }) => [body.currentPageIndex, body.nextPageIndex, body.size, body.totalPages]),
    ).toEqual([
      [2, undefined, 1, 3],
      [0, 1, 3, 3],
      [1, 2, 3, 3],
    ]);
    expect("nextPageIndex" in (pages[0]?.body ?? {})).toBe(false);
  });

  test("nothing at all is one page with an empty list, or none, as switched", async () => {
    const client = visit();
    for (const path of ["assets", "assignments", "users"] as const) {
      const { body } = await client.get(path);
      expect([body[path], body.size, body.totalPages]).toEqual([[], 0, 1]);
    }
    client.world.switches({ emptyTotalPages: 0 });
    expect((await client.get("users")).body.totalPages).toBe(0);
  });

  test.each([
    ["1", 9650],
    ["-1", 9650],
    ["one", 9602],
    ["99999999999", 9602],
  ])("page %s of one is refused with %i", async (pageIndex, number) => {
    const { status, body } = await visit({ assets }).get("assets", { pageIndex });
    expect([status, body.errorNumber]).toEqual([400, number]);
  });
});

test.each([
  "assets?unlimited=maybe",
  "assignments?pricingParam=GOLD",
  "users?activeOnly=1",
  "assets?productType=Song",
])("%s is not a valid question", async (path) => {
  const { status, body } = await visit().send("GET", path);
  expect([status, body.errorNumber]).toEqual([400, 9602]);
});

test("a wrong method is refused with 9726, a path that Apple does not have with a page of HTML", async () => {
  const client = visit();
  expect((await client.send("DELETE", "assets")).body.errorNumber).toBe(9726);
  expect((await client.send("POST", "service/config", {})).status).toBe(405);
  const lost = await fetch(`${running().url}/mdm/v2/nowhere`);
  expect([lost.status, lost.headers.get("content-type")]).toEqual([404, "text/html;charset=UTF-8"]);
});
