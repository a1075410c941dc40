import { expect, test } from "vitest";
import {
  accountTokenSteps,
  downloadSteps,
  notListedSteps,
  PORTAL_CHECKED_ON,
} from "#lib/domain/help/portal-steps.ts";

test("the steps say on which day somebody last walked them", () => {
  expect(new Date(`${PORTAL_CHECKED_ON}T00:00:00Z`).toISOString().slice(0, 10)).toBe(PORTAL_CHECKED_ON);
});

test("every step reads as a sentence", () => {
  for (const { words } of [...downloadSteps, ...accountTokenSteps, ...notListedSteps])
    expect(words.map(({ text }) => text).join("")).toMatch(/^\p{Lu}.*\.$/u);
});
