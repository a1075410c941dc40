import { expect, test } from "vitest";
import { platforms, readPlatform, runsOn } from "#lib/domain/inventory/platform.ts";

test.each([
  ["iOS", "ios"],
  ["iPhone 15 Pro", "ios"],
  ["iPad OS", "ipados"],
  [" iPadOS\n", "ipados"],
  ["iPad Pro 11-inch", "ipados"],
  ["macOS", "macos"],
  ["Mac", "macos"],
  ["MacBookPro18,3", "macos"],
  ["iMac", "macos"],
  ["OS X", "macos"],
  ["tvOS", "tvos"],
  ["Apple TV 4K", "tvos"],
  ["watchOS", "watchos"],
  ["Apple Watch Series 9", "watchos"],
  ["visionOS", "visionos"],
  ["Apple Vision Pro", "visionos"],
  ["", "unknown"],
  ["unknown", "unknown"],
  ["Android", null],
  ["Windows", null],
])("%j names the platform %s", (text, platform) => {
  expect(readPlatform(text)).toBe(platform);
});

test.each(platforms)("%s is written as it is read", (platform) => {
  expect(readPlatform(platform)).toBe(platform);
});

test.each([
  ["iOS", "ios", true],
  ["iOS", "ipados", true],
  ["iOS", "macos", false],
  ["macOS", "macos", true],
  ["macOS", "ipados", false],
  ["visionOS", "visionos", true],
] as const)("what is made for %s runs on %s: %s", (made, platform, expected) => {
  expect(runsOn(made, platform)).toBe(expected);
});
