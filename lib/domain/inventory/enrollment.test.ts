import { expect, test } from "vitest";
import { readEnrollment } from "#lib/domain/inventory/enrollment.ts";

test.each([
  ["User Enrollment", "user"],
  [" user_enrollment ", "user"],
  ["account-driven user enrolment", "user"],
  ["BYOD", "user"],
  ["Personally owned", "user"],
  ["Device Enrollment", "device"],
  ["account-driven device enrollment", "device"],
  ["Automated Device Enrollment", "device"],
  ["automated", "device"],
  ["ADE", "device"],
  ["corporate", "device"],
  ["", "unknown"],
  ["unknown", "unknown"],
  ["maybe", null],
])("%j means %s", (text, expected) => {
  expect(readEnrollment(text)).toBe(expected);
});
