import { expect, test } from "vitest";
import { compareVersions, readVersion } from "#lib/domain/inventory/os-version.ts";

test.each([
  ["17", "17"],
  ["17.5.1", "17.5.1"],
  ["iPadOS 17.5 (21F79)", "17.5"],
  ["latest", null],
])("%j is the version %s", (text, version) => {
  expect(readVersion(text)).toBe(version);
});

test.each([
  ["9.3", "10.0", "older than"],
  ["17.4.1", "17.5", "older than"],
  ["17.5", "17.5.1", "older than"],
  ["17.5", "17.5.0", "the same as"],
  ["17.10", "17.9", "newer than"],
])("%s beside %s is %s it", (one, other, order) => {
  const sign = { "older than": -1, "the same as": 0, "newer than": 1 }[order];
  expect(Math.sign(compareVersions(one, other))).toBe(sign);
});
