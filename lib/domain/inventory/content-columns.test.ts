import { describe, expect, test } from "vitest";
import { beginsWithData, columnsByContent } from "#lib/domain/inventory/content-columns.ts";

const devices = [
  [
    "Till 1",
    "C02XK1ZJJGH5",
    "iPadOS",
    "iPad (10th generation)",
    "18.4",
    "2026-11-20",
    "ada@corp.example",
    "user",
  ],
  ["Till 2", "F9FXL2Q1N7", "ipados", "iPad (10th generation)", "18.4.1", "", "", "device"],
];

describe("a table without headings", () => {
  test("of devices is read by what stands in its columns", () => {
    expect(columnsByContent("device", devices)).toEqual({
      name: 0,
      serial: 1,
      platform: 2,
      model: 3,
      osVersion: 4,
      lastSeen: 5,
      owner: 6,
      enrollment: 7,
    });
  });

  test("of people is read by what stands in its columns", () => {
    expect(
      columnsByContent("person", [
        ["ada@corp.example", "Ada Abel", "de", "ada@corp.appleid.example"],
        ["bo@corp.example", "Bo Brandt", "en-US", ""],
      ]),
    ).toEqual({ email: 0, name: 1, language: 2, managedAccount: 3 });
    expect(columnsByContent("person", [["Ada", "Abel", "ada@corp.example"]])).toEqual({
      firstName: 0,
      lastName: 1,
      email: 2,
    });
  });

  test("begins with data", () => {
    expect(beginsWithData("device", devices)).toBe(true);
    expect(beginsWithData("device", [["C02XK1ZJJGH5"]])).toBe(true);
    expect(beginsWithData("person", [["Ada Abel", "ada@corp.example"]])).toBe(true);
  });
});

test.each([
  [
    "device",
    [
      ["Serial number", "Name"],
      ["C02XK1ZJJGH5", "Till"],
    ],
  ],
  [
    "device",
    [
      ["Comment12", "Serial"],
      ["new", "C02XK1ZJJGH5"],
    ],
  ],
  [
    "person",
    [
      ["E-mail", "Name"],
      ["ada@corp.example", "Ada"],
    ],
  ],
] as const)("a table of a %s whose first row is words does not begin with data", (kind, rows) => {
  expect(beginsWithData(kind, rows)).toBe(false);
});
