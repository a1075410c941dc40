import { describe, expect, test } from "vitest";
import { healthYear, runsOf, type Turn } from "#lib/domain/tokens/health-year.ts";

const now = new Date("2030-06-30T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const turn = (kind: string, ago: number, since?: number): Turn => ({
  kind,
  at: daysAgo(ago),
  since: since === undefined ? null : daysAgo(since),
});
const facts = { addedAt: daysAgo(29), lastAnsweredAt: daysAgo(0.1), silentSince: null, now, timeZone: "UTC" };
const told = (turns: Turn[], more: Partial<typeof facts> | { silentSince: Date } = {}) =>
  runsOf(healthYear({ ...facts, ...more, turns }).days).map(({ kind, length }) => `${length} ${kind}`);

describe("a token's days", () => {
  test.each<[string, Turn[], string[]]>([
    ["are all answered where nothing happened", [], ["30 answered"]],
    [
      "are refused from the refusal to the day it was accepted again",
      [turn("refused", 20), turn("accepted-again", 18)],
      ["9 answered", "3 refused", "18 answered"],
    ],
    ["are refused until a renewal", [turn("refused", 20), turn("renewed", 20)], ["9 answered", "1 refused", "20 answered"]],
    ["are still refused where nothing ended it", [turn("refused", 2)], ["27 answered", "3 refused"]],
    ["are silent during an outage", [turn("silent", 5), turn("answered-again", 4)], ["24 answered", "2 silent", "4 answered"]],
    ["are slow while answers are", [turn("slow", 5), turn("quick-again", 5)], ["24 answered", "1 slow", "5 answered"]],
    ["fail until a sync succeeds", [turn("sync-failed", 3), turn("synced", 3)], ["26 answered", "1 failing", "3 answered"]],
    [
      "are contested until another takes its name away or we take over",
      [turn("contested", 9), turn("contest-ended", 8), turn("contested", 6), turn("taken-over", 6)],
      ["20 answered", "2 contested", "1 answered", "1 contested", "6 answered"],
    ],
    [
      "count as their worst hour",
      [turn("slow", 6), turn("silent", 5), turn("refused", 5), turn("answered-again", 5), turn("accepted-again", 5), turn("quick-again", 4)],
      ["23 answered", "1 slow", "1 refused", "1 slow", "4 answered"],
    ],
    ["claim nothing of days on which nobody asked", [turn("asked-again", 10, 14)], ["16 answered", "3 unknown", "11 answered"]],
  ])("%s", (_what, turns, runs) => {
    expect(told(turns)).toEqual(runs);
  }); // prettier-ignore

  test("claim nothing since this server last asked, when that is long ago", () => {
    expect(told([], { lastAnsweredAt: daysAgo(4) })).toEqual(["26 answered", "4 unknown"]);
  });

  test("are silent rather than unknown from the first lost answer on", () => {
    const outage = { lastAnsweredAt: daysAgo(4), silentSince: daysAgo(3.9) };
    expect(told([turn("silent", 3.9)], outage)).toEqual(["25 answered", "5 silent"]);
  });

  test("are at most a year, and never begin before the token was added", () => {
    expect(healthYear({ ...facts, turns: [], addedAt: daysAgo(700) }).days).toHaveLength(366);
    expect(healthYear({ ...facts, turns: [], addedAt: now }).days).toEqual(["answered"]);
  });

  test("add up to all of them", () => {
    const { days, counts } = healthYear({ ...facts, turns: [turn("refused", 3), turn("renewed", 2)] });
    expect(Object.values(counts).reduce((sum, each) => sum + each)).toBe(days.length);
    expect(counts).toMatchObject({ refused: 2, answered: 28 });
  });

  test("end at the customer's midnight", () => {
    const [refused, accepted] = [new Date("2030-06-20T22:30:00Z"), new Date("2030-06-20T23:30:00Z")];
    const turns = [
      { kind: "refused", at: refused, since: null },
      { kind: "accepted-again", at: accepted, since: null },
    ];
    const { firstDay, days } = healthYear({ ...facts, turns, timeZone: "Europe/Berlin" });
    const day = new Date((firstDay + days.indexOf("refused")) * 86_400_000).toISOString();
    expect(day).toContain("2030-06-21");
  });
});
