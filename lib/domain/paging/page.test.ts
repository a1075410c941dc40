import { expect, test } from "vitest";
import { decodeCursor, encodeCursor } from "#lib/domain/paging/cursor.ts";
import { pageOf, type Walk } from "#lib/domain/paging/page.ts";

const list = ["ada", "bob", "cem", "dee", "eva", "fay", "gus"];
const size = 3;

/** What a query would fetch: one more than a page, backwards on the way back. */
function fetched(walk: Walk): string[] {
  if (walk === null) return list.slice(0, size + 1);
  if ("after" in walk) return list.filter((name) => name > from(walk.after)).slice(0, size + 1);
  return list
    .filter((name) => name < from(walk.before))
    .toReversed()
    .slice(0, size + 1);
}

const from = (cursor: string) => String(decodeCursor(cursor, 1)?.[0]);
const page = (walk: Walk) => pageOf(fetched(walk), { walk, size, keyOf: (name) => [name] });

test("walking on shows every row once, and ends", () => {
  const first = page(null);
  const second = page({ after: first.next ?? "" });
  const third = page({ after: second.next ?? "" });
  expect([first.rows, second.rows, third.rows]).toEqual([list.slice(0, 3), list.slice(3, 6), ["gus"]]);
  expect([first.previous, third.next]).toEqual([null, null]);
});

test("walking back shows the same pages", () => {
  const last = page({ after: encodeCursor(["fay"]) });
  const middle = page({ before: last.previous ?? "" });
  const first = page({ before: middle.previous ?? "" });
  expect([middle.rows, first.rows]).toEqual([list.slice(3, 6), list.slice(0, 3)]);
  expect(first.previous).toBeNull();
  expect(from(first.next ?? "")).toBe("cem");
});

test("an empty list has no further pages", () => {
  expect(pageOf([], { walk: null, size, keyOf: () => [] })).toEqual({ rows: [], next: null, previous: null });
});
