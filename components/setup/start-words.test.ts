import { expect, test } from "vitest";
import { startWords } from "#components/setup/start-words.ts";

test("the page of two doors says that the store is empty only while it is", () => {
  expect(startWords("Aldermoor", false)).toEqual({
    title: "Nothing in store yet",
    lead: expect.stringContaining("Aldermoor has no content token."),
  });
  expect(startWords("Aldermoor", true)).toEqual({
    title: "Bring more in, or rehearse",
    lead: expect.stringContaining("Aldermoor has content tokens already."),
  });
});
