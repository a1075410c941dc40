import { expect, test } from "vitest";
import { readCursorPage, walkCursors } from "#lib/apple/cursor-walk.ts";
import { readSubscription } from "#lib/apple/subscriptions.ts";

const page = (records: number[], nextCursor: string | null) => ({
  records,
  skipped: 0,
  versionId: "v",
  nextCursor,
});

test("a list is read from cursor to cursor until none is named", async () => {
  const pages = new Map<string | null, ReturnType<typeof page>>([
    [null, page([1], "a")],
    ["a", page([2], "b")],
    ["b", page([3], null)],
  ]);
  const found: number[] = [];
  for await (const { records } of walkCursors(async (cursor) => pages.get(cursor) ?? page([], null)))
    found.push(...records);
  expect(found).toEqual([1, 2, 3]);
});

test("a cursor that comes back does not turn the walk in circles", async () => {
  let asked = 0;
  for await (const { records } of walkCursors(async () => page([(asked += 1)], "a")))
    expect(records).toEqual([asked]);
  expect(asked).toBe(2);
});

test("a subscription reads as documented", () => {
  const subscription = {
    parentAdamId: null,
    adamId: 700000010,
    status: "ACTIVE",
    periodEndDate: "2031-01-31",
    counts: { assigned: { renewing: 4, expiring: 1 }, available: { renewing: 5, expiring: 2 }, total: {} },
  };
  const body = { subscriptions: [subscription, { status: "ACTIVE" }], nextCursor: "c", versionId: "v" };
  expect(readCursorPage(body, "subscriptions", readSubscription)).toEqual({
    records: [
      {
        parentAdamId: null,
        adamId: "700000010",
        status: "ACTIVE",
        periodEndDate: "2031-01-31",
        assigned: { renewing: 4, expiring: 1 },
        available: { renewing: 5, expiring: 2 },
        total: { renewing: 0, expiring: 0 },
      },
    ],
    skipped: 1,
    nextCursor: "c",
    versionId: "v",
  });
});
