import { expect, test } from "vitest";
import { errorAdvice, errorActions } from "#lib/domain/help/error-advice.ts";
import { scenarios } from "#lib/domain/help/scenarios.ts";
import { tokenStates } from "#lib/domain/tokens/state.ts";

test("every state but a well one has its help, once", () => {
  const ids = scenarios.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const state of tokenStates) if (state !== "active") expect(ids).toContain(state);
});

test("each help tells what is seen, why, what it does, and what to do", () => {
  for (const { title, scenario, cause, effect, steps } of scenarios) {
    for (const words of [scenario, cause, effect, ...steps]) expect(words).toMatch(/[.]$/);
    expect(title).not.toMatch(/[.]$/);
    expect(steps.length).toBeGreaterThan(0);
  }
});

test("the way out of a dead token is to renew it", () => {
  expect([9621, 9622, 9625, 9722].map((number) => errorAdvice(number).action)).toEqual(
    Array(4).fill("renew"),
  );
});

test("a number that Apple has not published is to be reported", () => {
  expect(errorAdvice(1)).toEqual({ cause: expect.stringContaining("not published"), action: "report" });
});

test("every action is advised by some number", () => {
  const used = new Set(Array.from({ length: 300 }, (_, at) => errorAdvice(9600 + at).action));
  expect(errorActions.filter((action) => !used.has(action))).toEqual([]);
});
