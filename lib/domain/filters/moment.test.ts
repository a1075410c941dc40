import { expect, test } from "vitest";
import { readMoment } from "#lib/domain/filters/moment.ts";

const now = new Date("2026-11-20T23:30:00Z");
const berlin = "Europe/Berlin";

test.each([
  ["today", "since", "UTC", "2026-11-20T00:00:00.000Z"],
  ["today", "since", berlin, "2026-11-20T23:00:00.000Z"],
  ["yesterday", "since", berlin, "2026-11-19T23:00:00.000Z"],
  ["Yesterday", "until", berlin, "2026-11-20T23:00:00.000Z"],
  ["2026-07-01", "since", berlin, "2026-06-30T22:00:00.000Z"],
  ["2026-07-01", "until", berlin, "2026-07-01T22:00:00.000Z"],
  ["2026-10-25", "until", berlin, "2026-10-25T23:00:00.000Z"],
  ["2026-03-29", "since", berlin, "2026-03-28T23:00:00.000Z"],
  ["2026-03-30", "since", berlin, "2026-03-29T22:00:00.000Z"],
  ["2026-01-01", "since", "America/Los_Angeles", "2026-01-01T08:00:00.000Z"],
  ["24h", "since", berlin, "2026-11-19T23:30:00.000Z"],
  ["7d", "since", berlin, "2026-11-13T23:30:00.000Z"],
  ["2026-11-19T08:00:00Z", "until", berlin, "2026-11-19T08:00:00.000Z"],
  ["2026-11-19T08:00+01:00", "since", berlin, "2026-11-19T07:00:00.000Z"],
] as const)("%s as %s in %s is %s", (text, edge, timeZone, expected) => {
  expect(readMoment(text, edge, now, timeZone)?.toISOString()).toBe(expected);
});

test.each([
  "",
  "tomorrow",
  "2026-02-30",
  "2026-13-01",
  "20.11.2026",
  "7w",
  "2026-11-19T25:00:00Z",
  "2026-11-19T08:00",
])("%j is no point in time", (text) => {
  expect(readMoment(text, "since", now, "UTC")).toBeNull();
});
