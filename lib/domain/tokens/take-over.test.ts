import { describe, expect, test } from "vitest";
import { graceEndsAt, nextClaimAt, sumTakeOver } from "#lib/domain/tokens/take-over.ts";

const now = new Date("2026-11-20T12:00:00Z");
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

describe("a location is claimed at most twice a day", () => {
  test("once or never leaves it free to be claimed", () => {
    expect(nextClaimAt([], now)).toBeNull();
    expect(nextClaimAt([ago(1)], now)).toBeNull();
  });

  test("two claims within a day make the next one wait until the first of them is a day old", () => {
    expect(nextClaimAt([ago(20), ago(1)], now)).toEqual(new Date("2026-11-20T16:00:00Z"));
  });

  test("a claim that is a day old counts no more", () => {
    expect(nextClaimAt([ago(24), ago(1)], now)).toBeNull();
  });
});

describe("what a take-over changes", () => {
  const pos = { id: "pos", devices: 30, people: 2, theirs: 32, revocable: true };
  const book = { id: "book", devices: 0, people: 22, theirs: 22, revocable: false };
  const ours = { id: "ours", devices: 10, people: 0, theirs: 4, revocable: true };

  test("everything is adopted unless something is chosen", () => {
    expect(sumTakeOver([pos, book, ours], () => false)).toEqual({
      licenses: 64,
      theirs: 58,
      endable: 36,
      ended: 0,
      adopted: 64,
    });
  });

  test("only what the other server gave is ended, and no book", () => {
    expect(sumTakeOver([pos, book, ours], () => true)).toMatchObject({ ended: 36, adopted: 28 });
    expect(sumTakeOver([pos, book, ours], ({ id }) => id === "ours")).toMatchObject({
      ended: 4,
      adopted: 60,
    });
  });
});

test("an app goes on working for up to 30 days", () => {
  expect(graceEndsAt(now)).toEqual(new Date("2026-12-20T12:00:00Z"));
});
