import { expect, test } from "vitest";
import { whyNot, type EligibleTitle, type PlanTarget } from "#lib/domain/licenses/eligibility.ts";

const app: EligibleTitle = {
  kind: "app",
  deviceAssignable: true,
  platforms: ["iOS", "macOS"],
  minimumOs: "16.0",
};
const ipad: PlanTarget = { key: "d:1", kind: "device", known: true, platform: "ipados", osVersion: "17.5" };
const ada: PlanTarget = {
  key: "p:1",
  kind: "person",
  known: true,
  userStatus: "associated",
  registeredIn: ["a"],
};

test.each<[string, Partial<EligibleTitle>, PlanTarget, string | null]>([
  ["an iPad may get what runs on iOS", {}, ipad, null],
  [
    "a device of unknown platform may get anything",
    { platforms: ["tvOS"] },
    { ...ipad, platform: "unknown" },
    null,
  ],
  ["a device may get what Apple names no platform for", { platforms: [] }, ipad, null],
  ["a device of unknown version may get a title for newer ones", {}, { ...ipad, osVersion: null }, null],
  ["a device on the very version may get it", { minimumOs: "17.5.0" }, ipad, null],
  ["a Mac is not held to what iOS must be", {}, { ...ipad, platform: "macos", osVersion: "14.4" }, null],
  ["no device gets a book", { kind: "book", deviceAssignable: false }, ipad, "book-to-device"],
  ["no device gets a title for people only", { deviceAssignable: false }, ipad, "not-device-assignable"],
  ["no serial number that nobody has gets anything", {}, { ...ipad, known: false }, "unknown-serial"],
  [
    "no device under User Enrollment gets a license",
    {},
    { ...ipad, userEnrollment: true },
    "user-enrollment",
  ],
  ["no Apple TV gets an app for iOS", {}, { ...ipad, platform: "tvos" }, "wrong-platform"],
  ["no iPad gets an app for macOS", { platforms: ["macOS"] }, ipad, "wrong-platform"],
  ["no old iPad gets an app for newer ones", {}, { ...ipad, osVersion: "15.8.2" }, "os-too-old"],
  [
    "no old Mac gets a Mac app for newer ones",
    { platforms: ["macOS"] },
    { ...ipad, platform: "macos", osVersion: "13" },
    "os-too-old",
  ],
  ["a person may get an app", {}, ada, null],
  ["a person may get a book", { kind: "book", deviceAssignable: false }, ada, null],
  ["a person may get a title for people only", { deviceAssignable: false }, ada, null],
  ["a person who has not accepted yet may get it too", {}, { ...ada, userStatus: "registered" }, null],
  ["nobody whom Apple does not know gets anything", {}, { ...ada, known: false }, "not-registered"],
  ["no retired person gets anything", {}, { ...ada, userStatus: "retired" }, "retired-user"],
  ["no deleted person gets anything", {}, { ...ada, userStatus: "deleted" }, "retired-user"],
])("%s", (_what, title, target, reason) => {
  expect(whyNot({ ...app, ...title }, target)).toBe(reason);
});
