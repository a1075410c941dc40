import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "#scripts/environment.ts";
import { Problem } from "#scripts/problem.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/snap/bin/chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The Chromium or Chrome of this machine; where apt can bring one, it is brought. */
export function findChromium(environment: Environment, tell: (line: string) => void): string {
  const found = chromiumIn(environment);
  if (found) return found;
  tell("Installing Chromium for the browser tests.");
  if (installWithApt()) {
    const installed = chromiumIn(environment);
    if (installed) return installed;
  }
  throw new Problem(
    "The browser tests found no Chromium or Chrome, and it could not be installed.",
    "Install one (apt, dnf, brew or google.com/chrome), or set CHROMIUM_PATH to its program, and run npm test again.",
  );
}

/** CHROMIUM_PATH decides when it is set; a program that is not there is then an error, not a reason to look elsewhere. */
export function chromiumIn(environment: Environment): string | undefined {
  const chosen = environment["CHROMIUM_PATH"];
  if (chosen && !existsSync(chosen))
    throw new Problem(`CHROMIUM_PATH is ${chosen}, where nothing is.`, "Correct it or leave it out.");
  const folders = (environment["PATH"] ?? "").split(process.platform === "win32" ? ";" : ":");
  const named = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return chosen || [...named, ...PLACES].find((path) => existsSync(path));
}

function installWithApt(): boolean {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args: string[]) => {
    const [program = "", ...rest] = [...asRoot, "apt-get", ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync(program, rest, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
  };
  const install = () => apt("install", "--yes", "--no-install-recommends", "chromium");
  return install() || (apt("update") && install());
}
