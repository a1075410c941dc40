import { expect, test } from "vitest";
import { surelyNotQueued, verdict } from "#lib/apple/verdict.ts";

test.each([
  [200, 9621, "token-expired"],
  [401, 9621, "token-expired"],
  [401, 9625, "token-revoked"],
  [200, 9622, "token-invalid"],
  [200, 9722, "token-invalid"],
  [401, 9601, "sign-in-required"],
  [403, 9647, "legacy-token"],
  [403, 9637, "not-allowed"],
  [200, 9646, "throttled"],
  [500, 9603, "busy"],
  [503, 9729, "busy"],
  [200, 9644, "busy"],
  [400, 9721, "version-expired"],
  [400, 9708, "unknown-event"],
  [400, 9707, "refused"],
  [400, 9816, "refused"],
  [400, 9700, "bad-request"],
  [410, 9634, "gone"],
])("HTTP %i with number %i is %s", (status, number, kind) => {
  expect(verdict(status, number, true)).toBe(kind);
});

test.each([
  [401, "token-invalid"],
  [403, "not-allowed"],
  [404, "gone"],
  [410, "gone"],
  [408, "busy"],
  [429, "throttled"],
  [400, "bad-request"],
  [500, "busy"],
  [502, "busy"],
  [302, "redirected"],
])("HTTP %i without a number is %s", (status, kind) => {
  expect(verdict(status, null, false)).toBe(kind);
});

test("a write with a read-only token is not allowed, whatever number comes with the 403", () => {
  expect(verdict(403, 9601, true)).toBe("not-allowed");
  expect(verdict(403, 9602, true)).toBe("not-allowed");
  expect(verdict(403, 9999, true)).toBe("not-allowed");
});

test("a 403 that names a dead token is believed about the token", () => {
  expect(verdict(403, 9625, true)).toBe("token-revoked");
});

test("a number that is not published is judged by the status, and refuses inside a 200", () => {
  expect(verdict(200, 9999, true)).toBe("refused");
  expect(verdict(401, 9999, true)).toBe("token-invalid");
  expect(verdict(500, 9999, true)).toBe("busy");
});

test("a 200 is fine when it can be read, and no answer when it cannot", () => {
  expect(verdict(200, null, true)).toBeNull();
  expect(verdict(200, null, false)).toBe("busy");
});

test.each([
  [400, 9700, true],
  [200, 9646, true],
  [503, 9729, true],
  [429, null, true],
  [403, null, true],
  [302, null, true],
  [200, 9999, true],
  [500, 9603, false],
  [200, 9603, false],
  [500, 9999, false],
  [503, null, false],
  [408, null, false],
  [200, null, false],
])("an order answered HTTP %i with %s was surely not queued: %s", (status, number, sure) => {
  expect(surelyNotQueued(status, number)).toBe(sure);
});
