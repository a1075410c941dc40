import { describe, expect, test } from "vitest";
import { wordingFor } from "#components/refusal-wording.ts";
import { reasons } from "#lib/refusal.ts";

describe.each(reasons)("the refusal %s", (reason) => {
  const { title, text } = wordingFor(reason);

  test("says what was refused in one sentence, and the way out after it, also without facts", () => {
    expect(title).toMatch(/^[A-Z0-9“][^]*[.]$/);
    expect(text).toMatch(/^$|[.]$/);
    expect(`${title} ${text}`).not.toMatch(/undefined|null|\bnan\b|\bfailed\b|oops|please|!/i);
  });
});

test.each([
  ["wrong-sign-in", { left: 3 }, "E-mail and password do not match. After 3 more tries there is a pause."],
  ["wrong-sign-in", { left: 1 }, "E-mail and password do not match. After 1 more try there is a pause."],
  [
    "locked-out",
    { seconds: 60 },
    "Too many wrong passwords. This account waits 60 seconds before it looks at another one, also the right one.",
  ],
  [
    "locked-out",
    { seconds: 3600 },
    "Too many wrong passwords. This account waits an hour before it looks at another one, also the right one.",
  ],
  [
    "group-not-empty",
    { name: "Retail", groups: 1, tokens: 0, devices: 1001, people: 2, members: 0, invitations: 0, keys: 0 },
    "“Retail” is not empty. It has 1 group, 1,001 devices, and 2 people. Move or remove what is in it first; nothing was removed.",
  ],
  [
    "weak-password",
    { problem: "is-name" },
    "This password is easy to guess. It is your name, which whoever guesses tries first. Choose another; nothing was saved.",
  ],
] as const)("%s with %j reads well", (reason, facts, sentence) => {
  const { title, text } = wordingFor(reason, facts);
  expect(`${title} ${text}`).toBe(sentence);
});
