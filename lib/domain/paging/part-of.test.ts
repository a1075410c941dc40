import { describe, expect, test } from "vitest";
import { partOf } from "#lib/domain/paging/part-of.ts";

const rows = Array.from({ length: 7 }, (_, at) => ({ id: `row ${at + 1}` }));
const ids = (page: { rows: { id: string }[] }) => page.rows.map(({ id }) => id);

describe("a list in memory, three rows a page,", () => {
  test("shows every row once on the way to its end, and again on the way back", () => {
    const first = partOf(rows, null, 3);
    const second = partOf(rows, { after: first.next ?? "" }, 3);
    const third = partOf(rows, { after: second.next ?? "" }, 3);
    expect([...ids(first), ...ids(second), ...ids(third)]).toEqual(rows.map(({ id }) => id));
    expect([first.from, second.from, third.from]).toEqual([1, 4, 7]);
    expect([first.previous, third.next]).toEqual([null, null]);
    expect(ids(partOf(rows, { before: third.previous ?? "" }, 3))).toEqual(ids(second));
    expect(ids(partOf(rows, { before: second.previous ?? "" }, 3))).toEqual(ids(first));
  });

  test("begins again where the row at its edge has gone", () => {
    const { next } = partOf(rows, null, 3);
    const left = rows.filter(({ id }) => id !== "row 3");
    expect(ids(partOf(left, { after: next ?? "" }, 3))).toEqual(["row 1", "row 2", "row 4"]);
    expect(ids(partOf(rows, { after: "nonsense" }, 3))).toEqual(["row 1", "row 2", "row 3"]);
  });

  test("has one empty page when there is nothing", () => {
    expect(partOf([], null, 3)).toEqual({ rows: [], from: 1, next: null, previous: null });
  });
});
