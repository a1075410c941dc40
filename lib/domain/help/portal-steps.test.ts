import { expect, test } from "vitest";
import {
  accountTokenSteps,
  downloadSteps,
  notListedSteps,
  downloadStepsOf,
  PORTAL_CHECKED_ON,
  portalOf,
} from "#lib/domain/help/portal-steps.ts";

test("the steps say on which day somebody last walked them", () => {
  expect(new Date(`${PORTAL_CHECKED_ON}T00:00:00Z`).toISOString().slice(0, 10)).toBe(PORTAL_CHECKED_ON);
});

test("every step reads as a sentence", () => {
  for (const { words } of [...downloadSteps, ...accountTokenSteps, ...notListedSteps])
    expect(words.map(({ text }) => text).join("")).toMatch(/^\p{Lu}.*\.$/u);
});

test.each([
  ["volumestore", "Apple School Manager", ["school.apple.com"]],
  ["enterprisestore", "Apple Business Manager", ["business.apple.com"]],
  [null, "Apple Business or School Manager", ["business.apple.com", "school.apple.com"]],
])("a location of %s is looked for in its own portal", (platform, name, hosts) => {
  expect(portalOf(platform)).toEqual({ name, hosts });
  expect(downloadStepsOf(platform)[0]?.words).toEqual([{ text: `Sign in to ${name}.` }]);
});
