import { expect, test } from "vitest";
import { autoWords, switchWords } from "#components/invitations/switch-words.ts";

const apps = (...names: string[]) => names.map((name) => ({ name }));

test("before it is turned on the switch says how many it would invite, and who is left alone", () => {
  expect(switchWords({ invites: false, forecast: { people: 212, cooling: 1 } })).toBe(
    "Turned on now, it would invite 212 people who have not accepted. 1 person was invited lately and is left alone.",
  );
  expect(switchWords({ invites: false, forecast: { people: 0, cooling: 0 } })).toBe(
    "Turned on now, it would invite nobody.",
  );
});

test("Auto apps are told of before anything is saved, with their number and whom they invite", () => {
  expect(autoWords(apps("Keynote", "Numbers", "Pages"), 212, false)).toBe(
    "3 Auto apps will invite 212 people even with this off: Keynote, Numbers, Pages.",
  );
  expect(autoWords(apps("A", "B", "C", "D"), 1, true)).toBe(
    "4 Auto apps with the user’s license (A, B, C and others) would go on inviting people with this off.",
  );
  expect(autoWords([], 5, false)).toBeNull();
});
