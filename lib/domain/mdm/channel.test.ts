import { expect, test } from "vitest";
import { channelOf } from "#lib/domain/mdm/channel.ts";

const phone = {
  kind: "nanomdm",
  platform: "ios",
  enrollment: "device",
  target: "UDID-1",
  userTarget: null,
} as const;
const mac = { ...phone, platform: "macos", userTarget: "UDID-1:USER" };
const invite = { kind: "invite", invitationUrl: "https://buy.example/" } as const;
const install = { kind: "install", titleId: "t", licensing: "user" } as const;

test.each([
  ["a phone is invited on its own channel", invite, phone, "UDID-1"],
  ["a Mac is invited on its user's channel", invite, mac, "UDID-1:USER"],
  ["a Mac whose user is not known is not invited", invite, { ...mac, userTarget: null }, null],
  ["an Apple TV is not invited", invite, { ...phone, platform: "tvos" }, null],
  ["nor is a phone under User Enrollment", invite, { ...phone, enrollment: "user" }, null],
  ["an app licensed to a person goes to the user's channel of a Mac", install, mac, "UDID-1:USER"],
  ["one licensed to the Mac goes to the Mac", { ...install, licensing: "device" }, mac, "UDID-1"],
  ["a program tells channels apart by itself", install, { ...mac, kind: "program" }, "UDID-1"],
] as const)("%s", (_sentence, command, channels, expected) => {
  expect(channelOf(command, channels)).toBe(expected);
});
