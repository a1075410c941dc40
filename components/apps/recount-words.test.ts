import { expect, test } from "vitest";
import { recountWords } from "#components/apps/recount-words.ts";

test("each token says what came of counting again", () => {
  expect(
    recountWords([
      { name: "Retail", outcome: "read" },
      { name: "Berlin", outcome: "silent" },
      { name: "School", outcome: "not-readable" },
    ]),
  ).toBe("Retail: read just now. Berlin: Apple did not answer in time. School: cannot be read now");
});
