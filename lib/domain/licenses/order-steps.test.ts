import { expect, test } from "vitest";
import { afterTroubleMs, FIRST_POLL_MS, nextLook } from "#lib/domain/licenses/order-steps.ts";

const now = new Date("2026-03-01T12:00:00Z");
const seconds = (count: number) => new Date(now.getTime() + count * 1000);
const order = {
  state: "planned",
  createdAt: now,
  sentAt: null,
  eventAt: null,
  polledAt: null,
  attempts: 0,
  reads: 0,
};

test.each([
  ["one written down is sent at once", order, "send", now],
  [
    "one that Apple put off waits, then twice as long",
    { ...order, attempts: 2, sentAt: now },
    "send",
    seconds(10),
  ],
  [
    "one found on its way has lost its answer",
    { ...order, state: "sending", sentAt: now },
    "found-sending",
    now,
  ],
  [
    "a first look at an event costs little",
    { ...order, state: "sent", sentAt: now },
    "poll",
    seconds(FIRST_POLL_MS / 1000),
  ],
  [
    "later looks keep Apple's half a minute apart",
    { ...order, state: "sent", sentAt: now, polledAt: now },
    "poll",
    seconds(30),
  ],
  [
    "one whose event is over is read back at once",
    { ...order, state: "answered", eventAt: now },
    "answered",
    now,
  ],
  [
    "and again, later and later",
    { ...order, state: "answered", eventAt: now, reads: 2 },
    "answered",
    seconds(45),
  ],
] as const)("%s", (_what, given, step, at) => {
  expect(nextLook(given, now, 30_000)).toEqual({ step, at });
});

test.each(["settled", "withdrawn"])("an order that is %s needs nothing any more", (state) => {
  expect(nextLook({ ...order, state }, now, 30_000)).toBeNull();
});

test.each([
  ["at first after twenty seconds", 0, 20_000],
  ["after an hour every six minutes", 3600, 360_000],
  ["after a week every quarter of an hour", 7 * 86_400, 900_000],
])("what fails is asked for again %s", (_, age, ms) => {
  expect(afterTroubleMs([{ createdAt: seconds(-age) }, { createdAt: now }], now)).toBe(ms);
});
