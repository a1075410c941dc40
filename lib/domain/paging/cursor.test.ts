import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeCursor, encodeCursor } from "#lib/domain/paging/cursor.ts";

const value = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  fc.constant(null),
);

test("a cursor leads back to the row it was made from", () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 5 }), (values) => {
      expect(decodeCursor(encodeCursor(values))).toEqual(values);
    }),
  );
});

test("a cursor may stand in an address as it is", () => {
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const cursor = encodeCursor(values);
      expect(encodeURIComponent(cursor)).toBe(cursor);
    }),
  );
});

test("a cursor made for other columns is refused", () => {
  const cursor = encodeCursor(["Keynote", 7]);
  expect(decodeCursor(cursor, 2)).toEqual(["Keynote", 7]);
  expect(decodeCursor(cursor, 3)).toBeNull();
});

test.each([
  ["nothing", ""],
  ["a word", "next"],
  ["something else than a list", btoa('{"id":1}').replace(/=+$/, "")],
  ["a list of lists", btoa("[[1]]").replace(/=+$/, "")],
  ["a list of truths", btoa("[true]").replace(/=+$/, "")],
  ["broken UTF-8", btoa('["\xff"]').replace(/=+$/, "")],
  ["a percent sign", "%5B1%5D"],
  ["a text of megabytes", encodeCursor(["x".repeat(5000)])],
])("%s is no cursor", (_what, text) => {
  expect(decodeCursor(text)).toBeNull();
});
