import { expect, test } from "vitest";
import { downloadState, downloadWords } from "#lib/domain/why-not/download.ts";

const pool = { frozen: false, unlimited: false, available: 1 };

test.each([
  ["a license is free", [pool], "possible"],
  ["licenses are not counted", [{ ...pool, unlimited: true, available: 0 }], "possible"],
  ["the only token is dead", [{ ...pool, frozen: true }], "paused"],
  ["every token is dead, and one has no limit", [{ ...pool, frozen: true, unlimited: true }], "paused"],
  ["one of two tokens is dead", [{ ...pool, frozen: true }, pool], "possible"],
  ["all are in use", [{ ...pool, available: 0 }], "none-left"],
  [
    "what is free is in a dead token",
    [
      { ...pool, available: 0 },
      { ...pool, frozen: true },
    ],
    "none-left",
  ],
] as const)("where %s, a download is %s", (_story, pools, state) => {
  expect(downloadState([...pools])).toBe(state);
});

test("a person is told that nothing is wrong with their device, and that what they have works on", () => {
  expect(downloadWords("paused")).toMatch(/nothing is wrong with your device.*keep working/);
  expect(downloadWords("none-left")).toMatch(/in use/);
  expect(downloadWords("possible")).toBeNull();
});
