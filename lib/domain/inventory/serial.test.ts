import { describe, expect, test } from "vitest";
import { normalSerial, parseSerials } from "#lib/domain/inventory/serial.ts";

test.each([
  ["c02xk1zjjgh5", "C02XK1ZJJGH5"],
  ["  F9FXL2Q1N7  ", "F9FXL2Q1N7"],
  ["W88401QX", "W88401QX"],
  ["SIM-0001-0002-0003-0004-0005-006", "SIM-0001-0002-0003-0004-0005-006"],
])("%j is the serial number %s", (text, serial) => {
  expect(normalSerial(text)).toBe(serial);
});

test.each([
  ["nothing", ""],
  ["seven characters", "C02XK1Z"],
  ["thirty-three characters", "A".repeat(33)],
  ["a blank inside", "C02XK1 ZJJGH5"],
  ["an e-mail address", "ada@corp.example"],
  ["a hyphen at an end", "-C02XK1ZJJGH"],
  ["letters outside A to Z", "C02XK1ZJJGHÄ"],
  ["a formula", "=C02XK1ZJJGH5"],
])("%s is no serial number", (_what, text) => {
  expect(normalSerial(text)).toBeNull();
});

describe("pasted serial numbers", () => {
  test("may be separated by commas, semicolons, tabs, line ends or quotes", () => {
    const { serials, rejected } = parseSerials(
      '\ufeff"C02XK1ZJJGH5","F9FXL2Q1N7";DMPXH1ZZ0001\tG6TZ90ABCDE1\r\nX1234567\n',
    );
    expect(serials).toEqual(["C02XK1ZJJGH5", "F9FXL2Q1N7", "DMPXH1ZZ0001", "G6TZ90ABCDE1", "X1234567"]);
    expect(rejected).toEqual([]);
  });

  test("count once, whatever their case, and in the order of the text", () => {
    expect(parseSerials("f9fxl2q1n7 C02XK1ZJJGH5 F9FXL2Q1N7")).toEqual({
      serials: ["F9FXL2Q1N7", "C02XK1ZJJGH5"],
      rejected: [],
      duplicates: 1,
    });
  });

  test("are told apart from what is none, which is given back as written", () => {
    expect(parseSerials("Serial C02XK1ZJJGH5 ada@corp.example Serial")).toEqual({
      serials: ["C02XK1ZJJGH5"],
      rejected: ["Serial", "ada@corp.example"],
      duplicates: 0,
    });
  });
});
