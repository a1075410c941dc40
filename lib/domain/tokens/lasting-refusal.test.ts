import { expect, test } from "vitest";
import { refusalStays } from "#lib/domain/tokens/lasting-refusal.ts";

const refusedAt = new Date("2030-06-01T12:00:00Z");
const hoursLater = (hours: number) => new Date(refusedAt.getTime() + hours * 3_600_000);

test.each([
  ["a refused write stands for the day, whatever may be read", "not-allowed", 21, true],
  ["the next night it is tried again", "not-allowed", 22, false],
  ["so it is with a legacy token", "legacy-token", 1, true],
  ["a token that Apple accepts again was not revoked", "token-revoked", 1, false],
  ["nor expired", "token-expired", 1, false],
])("%s", (_what, refusalKind, hours, stays) => {
  expect(refusalStays({ refusalKind, refusedAt }, hoursLater(hours))).toBe(stays);
});

test("where nothing was refused nothing stays", () => {
  expect(refusalStays({ refusalKind: null, refusedAt: null }, refusedAt)).toBe(false);
});
