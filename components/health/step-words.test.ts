import { expect, test } from "vitest";
import { stepWords } from "#components/health/step-words.ts";

test.each([
  ["certificate-unknown", { host: "vpp.itunes.apple.com", issuer: "Company Proxy" }, "Company Proxy"],
  ["name-unknown", { host: "vpp.itunes.apple.com" }, "vpp.itunes.apple.com"],
  ["clock-off", { minutes: -12 }, "12 minutes behind"],
  ["clock-off", { minutes: 12 }, "12 minutes ahead"],
  ["redirected", { host: "vpp.itunes.apple.com", to: "portal.example" }, "portal.example"],
  ["a code of another version", {}, "did not succeed"],
])("%s says what, and what to do", (code, facts, words) => {
  const told = stepWords({ code, facts });
  expect(told?.what).toContain(words);
  expect(told?.advice).toMatch(/\.$/);
});

test("of a step that is well there is nothing to say", () => {
  expect(stepWords({ code: null, facts: {} })).toBeNull();
});
