import type { IconName } from "#components/marks/icon-shapes.ts";

const platforms: Record<string, { word: string; icon: IconName }> = {
  ios: { word: "iOS", icon: "smartphone" },
  ipados: { word: "iPadOS", icon: "tablet" },
  macos: { word: "macOS", icon: "laptop" },
  tvos: { word: "tvOS", icon: "tv" },
  watchos: { word: "watchOS", icon: "watch" },
  visionos: { word: "visionOS", icon: "eye" },
};

export const platformWord = (platform: string): string => platforms[platform]?.word ?? "Unknown";
export const platformIcon = (platform: string): IconName => platforms[platform]?.icon ?? "tablet-smartphone";

const enrollments: Record<string, string> = { device: "Device", user: "User", unknown: "Unknown" };
export const enrollmentWord = (enrollment: string): string => enrollments[enrollment] ?? enrollment;

const sources: Record<string, string> = {
  csv: "CSV",
  console: "By hand",
  api: "API",
  apple: "Apple",
  rehearsal: "Rehearsal",
  scim: "SCIM",
  mdm: "MDM server",
};
export const sourceWord = (source: string): string => sources[source] ?? source;

export type Kind = "device" | "person";

/** What a list of this kind is called, and where it stands. */
export const kinds: Record<Kind, { one: string; many: string; title: string; path: string; list: string }> = {
  device: { one: "device", many: "devices", title: "Devices", path: "devices", list: "devices" },
  person: { one: "person", many: "people", title: "People", path: "people", list: "people" },
};
