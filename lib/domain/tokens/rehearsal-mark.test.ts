import { expect, test } from "vitest";
import { isRehearsalToken, REHEARSAL_MARK } from "#lib/domain/tokens/rehearsal-mark.ts";

const file = (inner: string) =>
  btoa(JSON.stringify({ token: inner, expDate: "2030-01-01T00:00:00Z", orgName: "X" }));

test.each([
  ["a rehearsal's file", file(btoa(`${REHEARSAL_MARK}one`)), true],
  ["Apple's file", file(btoa("0123456789abcdef")), false],
  ["a file whose inner token is no base64", file("%%%"), false],
  ["text that is no token", "hello", false],
])("%s is told apart before anything is sent", (_what, canonical, expected) => {
  expect(isRehearsalToken(canonical)).toBe(expected);
});
