import { expect, test } from "vitest";
import { z } from "zod";
import { linksOf, pageOf, paging, type Total } from "#lib/api/paging.ts";
import { Moment } from "#lib/api/shapes.ts";
import { encodeCursor } from "#lib/domain/paging/cursor.ts";

const Row = z.object({ name: z.string(), seenAt: Moment });
const seenAt = new Date("2026-03-01T12:00:00Z");

test("a list leaves as data and a page, with what its rows are declared to have", () => {
  const rows = [{ name: "Ada's iPad", seenAt, secret: "not declared" }];
  expect(pageOf(Row).parse({ rows, next: "bmV4dA", previous: null, total: 1 })).toEqual({
    data: [{ name: "Ada's iPad", seenAt: "2026-03-01T12:00:00.000Z" }],
    page: { next: "bmV4dA", previous: null, total: 1, exact: true },
  });
});

test.each<[string, Total, number | null, boolean]>([
  ["none at all", 0, 0, true],
  ["ten thousand", 10_000, 10_000, true],
  ["more than are counted", 10_001, 10_000, false],
  ["more than were looked at", { count: 7_000, exact: false }, 7_000, false],
  ["uncounted", null, null, false],
])("a total of %s says how exact it is", (_what, total, told, exact) => {
  expect(pageOf(Row).parse({ rows: [], next: null, previous: null, total }).page).toMatchObject({
    total: told,
    exact,
  });
});

test("links keep the filters and replace the cursor", () => {
  const url = new URL("http://localhost/api/v1/devices?q=ipad&after=old");
  expect(linksOf(url, { next: "new", previous: "back" })).toBe(
    '</api/v1/devices?q=ipad&after=new>; rel="next", </api/v1/devices?q=ipad&before=back>; rel="prev"',
  );
});

test("a list of one page has no links", () => {
  expect(linksOf(new URL("http://localhost/api/v1/devices"), { next: null, previous: null })).toBeNull();
});

test("a cursor that was never given is invalid", () => {
  const query = z.object(paging);
  expect(query.safeParse({ after: "page 2" }).success).toBe(false);
  expect(query.safeParse({ after: encodeCursor(["ada", 7]) }).success).toBe(true);
});
