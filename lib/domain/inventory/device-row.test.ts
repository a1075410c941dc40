import { describe, expect, test } from "vitest";
import { mapHeader, readDeviceRow } from "#lib/domain/inventory/device-row.ts";

const { columns } = mapHeader([
  "serial",
  "name",
  "model",
  "platform",
  "osVersion",
  "enrollment",
  "group",
  "owner",
  "last seen",
]);
const read = (...cells: string[]) => readDeviceRow(cells, columns);

describe("the header of a device list", () => {
  test("may have any order, case and common spelling", () => {
    expect(mapHeader(["\ufeffDevice Name", "OS Version", " SERIAL_NUMBER", "Organization Group"])).toEqual({
      columns: { name: 0, osVersion: 1, serial: 2, group: 3 },
      missing: [],
      unknown: [],
    });
  });

  test("must have a serial number", () => {
    expect(mapHeader(["name", "model"]).missing).toEqual(["serial"]);
  });

  test("tells what it does not read, a second serial number too", () => {
    expect(mapHeader(["Serial", " Color", " ", "S/N "])).toEqual({
      columns: { serial: 0 },
      missing: [],
      unknown: ["Color", "S/N"],
    });
  });
});

describe("a row of a device list", () => {
  test("gives the device it describes", () => {
    expect(
      read(
        "c02xk1zjjgh5",
        " Till 3 ",
        "iPad Pro",
        "iPadOS",
        "iPadOS 17.5 (21F79)",
        "Automated",
        "Europe/Berlin",
        "Ada@corp.example",
        "2026-11-20 10:15",
      ),
    ).toEqual({
      ok: true,
      device: {
        serial: "C02XK1ZJJGH5",
        name: "Till 3",
        model: "iPad Pro",
        platform: "ipados",
        osVersion: "17.5",
        enrollment: "device",
        owner: "ada@corp.example",
        lastSeen: new Date("2026-11-20T10:15:00Z"),
        groupPath: ["Europe", "Berlin"],
      },
    });
  });

  test("needs no more than a serial number", () => {
    expect(read("C02XK1ZJJGH5")).toEqual({
      ok: true,
      device: {
        serial: "C02XK1ZJJGH5",
        name: null,
        model: null,
        platform: "unknown",
        osVersion: null,
        enrollment: "unknown",
        owner: null,
        lastSeen: null,
        groupPath: null,
      },
    });
  });

  test.each([
    ["takes the platform from the model where none is given", "MacBook Air", "", "macos"],
    ["knows an iPad whose server calls it iOS", "iPad Air", "iOS", "ipados"],
    ["believes the platform where the model says nothing", "A2377", "tvOS", "tvos"],
    ["believes the platform where the model disagrees", "iPad Air", "tvOS", "tvos"],
    ["leaves open what neither tells", "A2377", "", "unknown"],
  ])("%s", (_what, model, platform, expected) => {
    expect(read("C02XK1ZJJGH5", "", model, platform)).toMatchObject({ device: { platform: expected } });
  });

  test.each([
    ["no serial number", ["", "Till 3"], "missing", "serial"],
    ["a serial number of a few letters", ["ABC"], "not-a-serial", "serial"],
    ["a formula for a name", ["C02XK1ZJJGH5", "=HYPERLINK()"], "formula", "name"],
    ["an endless name", ["C02XK1ZJJGH5", "x".repeat(300)], "too-long", "name"],
    ["a wrong encoding", ["C02XK1ZJJGH5", "K\ufffdln"], "unprintable", "name"],
    ["somebody else's platform", ["C02XK1ZJJGH5", "", "", "Android"], "unknown-platform", "platform"],
    ["a version without a number", ["C02XK1ZJJGH5", "", "", "iOS", "latest"], "not-a-version", "osVersion"],
    [
      "an unheard-of enrollment",
      ["C02XK1ZJJGH5", "", "", "", "", "maybe"],
      "unknown-enrollment",
      "enrollment",
    ],
    [
      "an owner without an address",
      ["C02XK1ZJJGH5", "", "", "", "", "", "", "Ada Abel"],
      "not-an-email",
      "owner",
    ],
    [
      "a day that means two",
      ["C02XK1ZJJGH5", "", "", "", "", "", "", "", "11/20/2026"],
      "not-a-moment",
      "lastSeen",
    ],
  ])("with %s is refused", (_what, cells, problem, column) => {
    expect(readDeviceRow(cells, columns)).toEqual({ ok: false, problem, column });
  });
});
