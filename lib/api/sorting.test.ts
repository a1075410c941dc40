import { expect, test } from "vitest";
import { z } from "zod";
import { sortingBy } from "#lib/api/sorting.ts";

const query = z.object({ sort: sortingBy(["name", "expires"], "name") });

test.each([
  [{}, "name", false],
  [{ sort: "expires" }, "expires", false],
  [{ sort: "-expires" }, "expires", true],
])("%j sorts by %s, descending: %s", (given, sort, descending) => {
  expect(query.parse(given).sort).toEqual({ sort, descending });
});

test("a sort that does not exist is invalid", () => {
  expect(query.safeParse({ sort: "color" }).success).toBe(false);
});
