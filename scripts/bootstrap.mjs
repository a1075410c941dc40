// What runs before anything is installed: plain JavaScript, nothing but Node 20.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fingerprint, STAMP } from "./installed.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const windows = process.platform === "win32";

/** Installs what the lockfile asks for, then runs a TypeScript file under a Node that can. */
export async function bootstrap(script, args = [], nodeOptions = []) {
  process.chdir(root);
  installIfStale();
  const node = capableNode();
  if (node === process.execPath && nodeOptions.length === 0) {
    process.argv.splice(1, process.argv.length, join(root, script), ...args);
    await import(new URL(`../${script}`, import.meta.url).href);
  } else {
    runInstead(node, [...nodeOptions, join(root, script), ...args]);
  }
}

function installIfStale() {
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === fingerprint()) return;
  console.error("Installing packages; this takes a minute or two.");
  const options = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  if (npm("ci", ...options) || npm("install", ...options)) return;
  console.error("The packages could not be installed; npm's reasons are above. Mend them and start again.");
  process.exit(1);
}

function npm(...args) {
  const env = { ...process.env };
  delete env.NODE_ENV;
  // Standard output is for what was asked for, such as a first API key.
  return spawnSync("npm", args, { stdio: ["inherit", 2, 2], shell: windows, env }).status === 0;
}

/** The project brings its own Node where npm has one for the platform; elsewhere the system's must do. */
function capableNode() {
  const platform = windows ? "win" : process.platform;
  const own = join(
    root,
    "node_modules",
    `node-${platform}-${process.arch}`,
    "bin",
    windows ? "node.exe" : "node",
  );
  if (process.features.typescript) return process.execPath;
  if (existsSync(own)) return own;
  console.error(`Node ${process.versions.node} is too old. Install Node 24 (nodejs.org) and start again.`);
  process.exit(1);
}

/** Stays in between only to pass on signals, the end of npm, and the exit code; a Ctrl-C reaches the other by itself. */
function runInstead(node, args) {
  const child = spawn(node, args, { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid !== parent && child.connected && child.disconnect(), 500).unref();
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
