import { expect, test } from "vitest";
import { changeWords } from "#components/activity/change-words.ts";
import { actorWords, verbOf } from "#components/activity/action-words.ts";
import { differences, type Facts } from "#lib/domain/activity/differences.ts";

test.each<[string, Facts | null, Facts | null, string]>([
  [
    "a change from one to another",
    { role: "viewer", group: "Retail" },
    { role: "admin", group: "Retail" },
    "viewer → admin",
  ],
  ["what was made", null, { role: "viewer", until: "2026-11-27T12:00:00.000Z" }, "viewer, 2026-11-27"],
  ["what was removed", { role: "viewer" }, null, "− viewer"],
  ["what a list gained", { groups: ["a"] }, { groups: ["a", "b"] }, "+ b"],
  ["more than fits", null, { a: "1", b: "2", c: "3", d: "4" }, "1, 2, 3, and more"],
  ["nothing", null, null, ""],
])("%s is told in one line", (_what, before, after, words) => {
  expect(changeWords(differences(before, after))).toBe(words);
});

test("a deed without words of its own is told by its verb, and a job by its name", () => {
  expect([verbOf("token.added"), verbOf("member.role-changed"), verbOf("odd")]).toEqual([
    "added token",
    "changed the role of",
    "odd",
  ]);
  expect(actorWords({ actorKind: "job", actorName: "send-mail" })).toBe("Send mail");
});
