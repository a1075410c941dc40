import { expect, test } from "vitest";
import { z } from "zod";
import { queryOf, readPart } from "#lib/api/request-input.ts";

const Body = z.strictObject({
  name: z.string(),
  holders: z.array(z.object({ serial: z.string() })).default([]),
});

function problemsOf(given: unknown) {
  try {
    readPart("body", Body, given);
  } catch (error) {
    return error;
  }
  return null;
}

test("everything that is wrong is named, wherever it is", () => {
  expect(problemsOf({ name: 7, holders: [{ serial: null }], nmae: "x", color: 1 })).toMatchObject({
    reason: "invalid",
    errors: [
      { in: "body", field: "name" },
      { in: "body", field: "holders.0.serial" },
      { in: "body", field: "nmae", message: "There is no such field." },
      { in: "body", field: "color", message: "There is no such field." },
    ],
  });
});

test.each([[null], ["text"], [[]], [7]])("%j is wrong as a whole", (given) => {
  expect(problemsOf(given)).toMatchObject({ reason: "invalid", errors: [{ in: "body", field: "" }] });
});

test("a name given twice is a list; the group is nobody's filter", () => {
  const url = new URL("http://localhost/?q=a&kind=ios&kind=mac&group=g&nul=%00x");
  expect(queryOf(url)).toEqual({ q: "a", kind: ["ios", "mac"], nul: "x" });
});
