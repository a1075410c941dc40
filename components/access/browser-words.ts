// The order matters: every browser says that it is several others too (MDN, "Browser detection using the user agent").
const browsers: readonly [RegExp, string][] = [
  [/\bEdg(A|iOS)?\//, "Edge"],
  [/\b(OPR|Opera)\//, "Opera"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/(Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
  [/^curl\//, "curl"],
];

const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "Mac"],
  [/\bLinux\b|\bX11\b/, "Linux"],
];

/** "Firefox on Linux", as far as a browser tells of itself. */
export function browserWords(agent: string | null): string {
  const found = (all: typeof browsers) => all.find(([pattern]) => pattern.test(agent ?? ""))?.[1];
  const [browser, system] = [found(browsers), found(systems)];
  if (!browser && !system) return "A program that does not say its name";
  return system ? `${browser ?? "A browser"} on ${system}` : (browser ?? "");
}
