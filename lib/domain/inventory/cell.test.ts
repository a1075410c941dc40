import { expect, test } from "vitest";
import { isEmail, readCell, readGroupPath } from "#lib/domain/inventory/cell.ts";

test.each([
  ["a text, without the blanks around it", "  Till 3 ", { ok: true, text: "Till 3" }],
  ["nothing in an empty cell", " ", { ok: true, text: null }],
  ["no formula", "=1+1", { ok: false, problem: "formula" }],
  ["no formula that begins with a plus", "+CMD|' /C calc'!A0", { ok: false, problem: "formula" }],
  ["no formula that begins with an at sign", " @SUM(A1)", { ok: false, problem: "formula" }],
  ["what an export kept from running", "'=1+1", { ok: true, text: "=1+1" }],
  ["a quote that keeps nothing from running", "'t Hoen", { ok: true, text: "'t Hoen" }],
  ["a text of 255 characters", "x".repeat(255), { ok: true, text: "x".repeat(255) }],
  ["no text of 256 characters", "x".repeat(256), { ok: false, problem: "too-long" }],
  ["no line break", "Till\n3", { ok: false, problem: "unprintable" }],
  ["no sign of a wrong encoding", "K\ufffdln", { ok: false, problem: "unprintable" }],
])("a cell gives %s", (_what, text, expected) => {
  expect(readCell([text], 0)).toEqual(expected);
});

test("a column that is not there, or a row that is too short, gives nothing", () => {
  expect(readCell(["x"], undefined)).toEqual({ ok: true, text: null });
  expect(readCell(["x"], 3)).toEqual({ ok: true, text: null });
});

test.each([
  ["Europe / Germany/Berlin", ["Europe", "Germany", "Berlin"]],
  ["Europe > Berlin", ["Europe", "Berlin"]],
  ["Berlin", ["Berlin"]],
  [" / ", null],
  [null, null],
])("%j leads to the group %j", (text, path) => {
  expect(readGroupPath(text)).toEqual(path);
});

test.each([
  ["ada@corp.example", true],
  ["ada.lovelace+apps@mail.corp.example", true],
  ["ada@bücher.example", true],
  [`ada@${"corp.".repeat(48)}example.nu`, true],
  [`ada@${"corp.".repeat(48)}example.com`, false],
  ["ada", false],
  ["ada@corp", false],
  ["@corp.example", false],
  ["ada@corp..example", false],
  ["ada@corp.example,bob@corp.example", false],
  ["Ada <ada@corp.example>", false],
  [`${"a".repeat(65)}@corp.example`, false],
])("%s is an e-mail address: %s", (text, expected) => {
  expect(isEmail(text)).toBe(expected);
});
