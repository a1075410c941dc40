import { expect, test } from "vitest";
import { passwordProblem } from "#lib/domain/members/password.ts";

const ada = { email: "ada.lovelace@corp.example", name: "Ada Augusta Lovelace" };

test.each([
  ["four words", "correct horse battery staple"],
  ["twelve letters of no word", "kqzvmwpxjbtd"],
  ["twelve characters outside the basic plane", "🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧"],
  ["a sentence with the name in it", "Ada Lovelace wrote programs"],
  ["exactly 256 characters", "kqzv mwpx jbtd !".repeat(16)],
])("%s may be a password", (_what, password) => {
  expect(passwordProblem(password, ada)).toBeNull();
});

test.each([
  ["eleven characters", "kqzvmwpxjbt", "too-short"],
  ["six characters that take two units each", "🦊🐻🐼🐨🐯🦁", "too-short"],
  ["nothing", "", "too-short"],
  ["257 characters", "kqzv mwpx jbtd !".repeat(16) + "x", "too-long"],
  ["the e-mail address", "Ada.Lovelace@corp.example", "is-email"],
  ["the e-mail address without its signs", "adalovelacecorpexample", "is-email"],
  ["what stands before the at sign", "ada_lovelace!", "is-email"],
  ["the name", "ada augusta lovelace", "is-name"],
  ["one character over and over", "aaaaaaaaaaaa", "repeated"],
  ["two characters over and over", "abababababab", "repeated"],
  ["three characters, cut short", "1231231231231", "repeated"],
  ["the alphabet", "abcdefghijklm", "sequence"],
  ["the alphabet backwards", "zyxwvutsrqpon", "sequence"],
  ["the digits in a row", "123456789012", "sequence"],
  ["the digits backwards", "210987654321", "sequence"],
])("%s may not be a password", (_what, password, problem) => {
  expect(passwordProblem(password, ada)).toBe(problem);
});

test("a member without a name may choose a password of signs alone", () => {
  expect(passwordProblem("!?-+*/%&=#~^ <>", { email: "_@_._", name: "" })).toBeNull();
});
