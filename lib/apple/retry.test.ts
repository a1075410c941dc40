import { expect, test } from "vitest";
import { AppleError, OutcomeUnknown, type AppleErrorKind } from "#lib/apple/errors.ts";
import { retrying, sleepFor, waitBeforeRetry } from "#lib/apple/retry.ts";

const first = { retryAfterMs: null, attempts: 1, elapsedMs: 0, chance: 1 };

test.each<[AppleErrorKind, number[]]>([
  ["throttled", [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000]],
  ["busy", [500, 1_000, 2_000, 4_000, 8_000]],
  ["unreachable", [1_000, 3_000, 9_000]],
])("%s waits longer each time, and a bounded number of times", (kind, waits) => {
  waits.forEach((wait, index) => {
    expect(waitBeforeRetry({ ...first, kind, attempts: index + 1 })).toBe(wait);
  });
  expect(waitBeforeRetry({ ...first, kind, attempts: waits.length + 1 })).toBeNull();
});

test.each<AppleErrorKind>([
  "token-expired",
  "token-revoked",
  "token-invalid",
  "sign-in-required",
  "not-allowed",
  "legacy-token",
  "bad-request",
  "version-expired",
  "unknown-event",
  "refused",
  "gone",
  "other-location",
  "off-origin",
  "redirected",
  "contested",
  "observing",
])("%s is not tried again", (kind) => {
  expect(waitBeforeRetry({ ...first, kind })).toBeNull();
});

test("chance spreads a wait over its upper half", () => {
  expect(waitBeforeRetry({ ...first, kind: "throttled", chance: 0 })).toBe(500);
  expect(waitBeforeRetry({ ...first, kind: "throttled", chance: 0.5 })).toBe(750);
});

test("what Apple asks for is waited, and never less", () => {
  expect(waitBeforeRetry({ ...first, kind: "busy", retryAfterMs: 90_000 })).toBe(90_000);
  expect(waitBeforeRetry({ ...first, kind: "busy", retryAfterMs: 0 })).toBe(500);
});

test("whoever would wait beyond the window is told so at once", () => {
  expect(waitBeforeRetry({ ...first, kind: "busy", retryAfterMs: 3_600_000 })).toBeNull();
  expect(waitBeforeRetry({ ...first, kind: "throttled", elapsedMs: 299_500 })).toBeNull();
  expect(waitBeforeRetry({ ...first, kind: "throttled", elapsedMs: 25_000, windowMs: 26_000 })).toBe(1_000);
  expect(waitBeforeRetry({ ...first, kind: "throttled", elapsedMs: 25_001, windowMs: 26_000 })).toBeNull();
});

function world() {
  const waits: number[] = [];
  let clock = 0;
  const sleep = async (ms: number) => {
    waits.push(ms);
    clock += ms;
  };
  return { waits, means: { sleep, now: () => new Date(clock), chance: () => 1 } };
}

test("a question is asked until it is answered", async () => {
  const { waits, means } = world();
  const answers = [new AppleError("busy"), new AppleError("throttled", { retryAfterMs: 5_000 }), null];
  const attempt = async () => {
    const error = answers.shift();
    if (error) throw error;
    return "answer";
  };
  expect(await retrying(attempt, means)).toBe("answer");
  expect(waits).toEqual([500, 5_000]);
});

test("in the end the last error is told", async () => {
  const { waits, means } = world();
  const attempt = async () => {
    throw new AppleError("busy", { status: 503, retryAfterMs: 120_000 });
  };
  await expect(retrying(attempt, means)).rejects.toMatchObject({ kind: "busy", retryAfterMs: 120_000 });
  expect(waits).toEqual([120_000, 120_000]);
});

test("an unknown outcome is never tried again", async () => {
  const { waits, means } = world();
  const attempt = async () => {
    throw new OutcomeUnknown(new AppleError("busy"));
  };
  await expect(retrying(attempt, means)).rejects.toBeInstanceOf(OutcomeUnknown);
  expect(waits).toEqual([]);
});

test("waiting ends at once when the work is called off", async () => {
  const controller = new AbortController();
  const waiting = sleepFor(60_000, controller.signal);
  controller.abort(new Error("called off"));
  await expect(waiting).rejects.toThrow("called off");
});

test("work that was called off is not tried again", async () => {
  const { waits, means } = world();
  const controller = new AbortController();
  const attempt = async () => {
    controller.abort(new Error("called off"));
    throw new AppleError("busy");
  };
  await expect(retrying(attempt, { ...means, signal: controller.signal })).rejects.toThrow("called off");
  expect(waits).toEqual([]);
});
