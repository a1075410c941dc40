import plist from "plist";
import { expect, test } from "vitest";
import { plistOf, type DeviceCommand } from "#lib/mdm/device-command.ts";

const install = {
  kind: "install",
  adamId: "900000001",
  bundleId: null,
  licensing: "device",
  mac: null,
} as const;

test.each([
  [
    "an app goes to a phone by its number, paid by a license",
    install,
    {
      RequestType: "InstallApplication",
      iTunesStoreID: 900000001,
      Options: { PurchaseMethod: 1 },
      ManagementFlags: 1,
    },
  ],
  [
    "a Mac is told to manage it, and that it is an app for iOS",
    { ...install, mac: { managed: true, iosApp: true } },
    {
      RequestType: "InstallApplication",
      iTunesStoreID: 900000001,
      Options: { PurchaseMethod: 1 },
      ManagementFlags: 1,
      InstallAsManaged: true,
      iOSApp: true,
    },
  ],
  [
    "a Mac before macOS 11 cannot",
    { ...install, mac: { managed: false, iosApp: false } },
    { RequestType: "InstallApplication", iTunesStoreID: 900000001, Options: { PurchaseMethod: 1 } },
  ],
  [
    "an app is removed by its bundle id",
    { kind: "remove", adamId: "900000001", bundleId: "com.northwind.app" },
    { RequestType: "RemoveApplication", Identifier: "com.northwind.app" },
  ],
  [
    "a device is asked for some of its managed apps",
    { kind: "list", bundleIds: ["com.northwind.app"] },
    { RequestType: "ManagedApplicationList", Identifiers: ["com.northwind.app"] },
  ],
  ["or for all of them", { kind: "list", bundleIds: [] }, { RequestType: "ManagedApplicationList" }],
] as const satisfies [string, DeviceCommand, object][])("%s", (_sentence, command, expected) => {
  expect(plist.parse(plistOf("quartermaster-1", command))).toEqual({
    CommandUUID: "quartermaster-1",
    Command: expected,
  });
});
