import { expect, test } from "vitest";
import { z } from "zod";
import { linksOf, pageOf, paging } from "#lib/api/paging.ts";
import { Moment } from "#lib/api/shapes.ts";
import { encodeCursor } from "#lib/domain/paging/cursor.ts";

const Row = z.object({ name: z.string(), seenAt: Moment });
const seenAt = new Date("2026-03-01T12:00:00Z");

test("a list leaves as data and a page, with what its rows are declared to have", () => {
  const rows = [{ name: "Ada's iPad", seenAt, secret: "not declared" }];
  expect(pageOf(Row).parse({ rows, next: "bmV4dA", previous: null, total: 1 })).toEqual({
    data: [{ name: "Ada's iPad", seenAt: "2026-03-01T12:00:00.000Z" }],
    page: { next: "bmV4dA", previous: null, total: 1 },
  });
});

test.each([
  ["more than are counted", "10,000+"],
  ["uncounted", undefined],
])("a total of %s is null", (_what, total) => {
  expect(pageOf(Row).parse({ rows: [], next: null, previous: null, total }).page.total).toBeNull();
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
