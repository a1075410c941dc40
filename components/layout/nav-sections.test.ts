import { expect, test } from "vitest";
import { isOn } from "#components/layout/nav-sections.ts";

test.each([
  ["/groups/a/tokens", true],
  ["/groups/a/tokens/7", true],
  ["/groups/a/tokens-of-old", false],
  ["/groups/a", false],
])("at %s the entry for tokens is on: %s", (pathname, on) => {
  expect(isOn(pathname, "/groups/a/tokens")).toBe(on);
});

test.each([
  ["/groups/a", true],
  ["/groups/a/tokens", false],
])("at %s the entry for the first page, which all others stand below, is on: %s", (pathname, on) => {
  expect(isOn(pathname, "/groups/a", true)).toBe(on);
});
