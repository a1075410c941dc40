export const platforms = ["ios", "ipados", "macos", "tvos", "watchos", "visionos", "unknown"] as const;

export type Platform = (typeof platforms)[number];

const names: readonly (readonly [RegExp, Platform])[] = [
  [/^(ipad ?os|ipad.*)$/, "ipados"],
  [/^(ios|iphone.*|ipod.*)$/, "ios"],
  [/^(mac ?os.*|os ?x|mac|i?mac.*|virtualmac.*)$/, "macos"],
  [/^(tv ?os|apple ?tv.*)$/, "tvos"],
  [/^(watch ?os|(apple )?watch.*)$/, "watchos"],
  [/^(vision ?os|apple vision.*|realitydevice.*|xros)$/, "visionos"],
  [/^(unknown|-|)$/, "unknown"],
];

/** Reads what people and servers call a platform or a model: "iPadOS", "iPhone 15", "MacBookPro18,3"; null for others. */
export function readPlatform(text: string): Platform | null {
  const name = text.trim().toLowerCase();
  return names.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** Whether what runs on Apple's platform (`iOS`, `macOS` …) runs on this device; an iPad runs what iOS runs. */
export function runsOn(applePlatform: string, platform: Platform): boolean {
  const name = applePlatform.toLowerCase();
  return name === platform || (name === "ios" && platform === "ipados");
}
