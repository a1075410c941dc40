import { describe, expect, test } from "vitest";
import { nextSyncAt } from "#lib/domain/sync/schedule.ts";

const now = new Date("2030-06-01T12:00:00Z");
const minutesAway = (...[id, last, interval, failures]: [string, Date | null, number, number]) =>
  (nextSyncAt(id, last, interval, failures, now).getTime() - now.getTime()) / 60_000;
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const tokens = Array.from({ length: 200 }, (_, n) => `token ${n}`);

describe("a token is synced next", () => {
  test("at once when it never was", () => {
    expect(minutesAway("a", null, 15, 0)).toBe(0);
  });

  test("an interval after the last time, a tenth sooner or later", () => {
    const all = tokens.map((id) => minutesAway(id, now, 15, 0));
    expect(Math.min(...all)).toBeGreaterThanOrEqual(13.5);
    expect(Math.max(...all)).toBeLessThanOrEqual(16.5);
    expect(new Set(all.map((minutes) => Math.round(minutes * 4))).size).toBe(13);
  });

  test("at the same time however often one asks", () => {
    expect(minutesAway("a", minutesAgo(5), 15, 0)).toBe(minutesAway("a", minutesAgo(5), 15, 0));
    expect(minutesAway("a", minutesAgo(5), 15, 0)).toBeCloseTo(minutesAway("a", now, 15, 0) - 5);
  });

  test("at once when it is overdue", () => {
    expect(minutesAway("a", minutesAgo(60), 15, 0)).toBe(0);
  });

  test("an interval from now when the clock was turned back behind the last time", () => {
    expect(minutesAway("a", minutesAgo(-600), 15, 0)).toBe(minutesAway("a", now, 15, 0));
  });

  test.each([
    [1, 1],
    [2, 2],
    [5, 16],
    [7, 60],
    [99, 60],
  ])("after %d failures in a row in about %d minutes", (failures, about) => {
    for (const minutes of tokens.map((id) => minutesAway(id, now, 15, failures))) {
      expect(minutes).toBeGreaterThanOrEqual(about * 0.9);
      expect(minutes).toBeLessThanOrEqual(about * 1.1);
    }
  });
});
