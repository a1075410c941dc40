import { expect, test } from "vitest";
import { cameBackWords, holderWords, removalAct, removalSteps } from "#components/removal/removal-words.ts";

test("the button names what it does, and to how many", () => {
  expect(removalAct(true, 214)).toBe("Remove and revoke 214 licenses");
  expect(removalAct(true, 1)).toBe("Remove and revoke 1 license");
  expect(removalAct(true, 0)).toBe("Remove");
  expect(removalAct(false, 214)).toBe("Remove without revoking");
});

test("holders are told by kind", () => {
  expect(holderWords({ devices: 2, people: 1 })).toBe("2 devices and 1 person");
  expect(holderWords({ devices: 0, people: 0 })).toBe("nobody");
});

test("what was not chosen is no step", () => {
  const all = removalSteps({ relicense: true, revoke: true, name: "Retail" });
  const least = removalSteps({ relicense: false, revoke: false, name: "Retail" });
  expect([all.length, least.length]).toEqual([5, 3]);
  expect(all[1]).toMatch(/another token/);
  expect(least.join(" ")).not.toMatch(/[Rr]evoke/);
});

test.each([
  [{ limited: true, availableBefore: 17, availableAfter: 20 }, "+3"],
  [{ limited: true, availableBefore: 17, availableAfter: 17 }, "0"],
  [{ limited: true, availableBefore: 17, availableAfter: 15 }, "−2"],
  [{ limited: true, availableBefore: 17, availableAfter: null }, "not read"],
  [{ limited: false, availableBefore: 0, availableAfter: 0 }, "no limit"],
])("what came back of %o is told as %s", (title, words) => {
  expect(cameBackWords(title)).toBe(words);
});
