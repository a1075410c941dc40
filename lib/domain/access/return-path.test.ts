import { expect, test } from "vitest";
import { returnPath } from "#lib/domain/access/return-path.ts";

test.each(["/groups/1/tokens", "/groups/1/apps?q=kind%3Abook&sort=-name", "/a//b#end"])(
  "%s leads back to itself",
  (path) => {
    expect(returnPath(path)).toBe(path);
  },
);

test.each([
  "https://evil.example/",
  "//evil.example/path",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/./\\evil.example",
  "/.//evil.example",
  "javascript:alert(1)",
  "groups/1",
  "",
  null,
  undefined,
])("%j leads nowhere but to the first page", (wanted) => {
  expect(returnPath(wanted)).toBe("/");
});
