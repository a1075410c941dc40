import { expect, test } from "vitest";
import { backOffMs } from "#scripts/launcher/back-off.ts";

test("a process that keeps failing is started again ever more rarely, at least twice a minute", () => {
  expect([1, 2, 3, 4, 7, 8, 100].map(backOffMs)).toEqual([500, 1000, 2000, 4000, 30_000, 30_000, 30_000]);
});
