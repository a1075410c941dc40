// Run after every change of dependencies. A registry that lacks other platforms' optional packages makes npm leave
// them out of the lockfile; `npm ci` then refuses it, and a Mac would get no compiler. This adds them by version.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SYSTEMS = {
  android: /android/,
  darwin: /darwin/,
  freebsd: /freebsd/,
  linux: /linux/,
  netbsd: /netbsd/,
  openbsd: /openbsd/,
  openharmony: /openharmony/,
  sunos: /sunos/,
  win32: /win32|windows/,
  aix: /aix/,
};
// The first that fits: arm64 before arm.
const PROCESSORS = {
  arm64: /arm64|aarch64/,
  arm: /arm/,
  x64: /x64/,
  ia32: /ia32/,
  ppc64: /ppc64/,
  s390x: /s390x/,
  riscv64: /riscv64/,
  loong64: /loong64/,
  mips64el: /mips64el/,
  wasm32: /wasm32/,
};
const LIBRARIES = { glibc: /-gnu/, musl: /musl/ };

/** Adds what the lock's packages name as optional and the lock does not hold; answers the names added. */
export function addMissing(lock) {
  const wanted = Object.entries(lock.packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isLocked(lock, folder, name))
      .map(([name, range]) => [name, stub(name, range)]),
  );
  for (const [name, entry] of wanted) lock.packages[`node_modules/${name}`] = entry;
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")),
  );
  return wanted.map(([name]) => name);
}

/** As Node looks for it: beside the package, then in every folder above. */
function isLocked(lock, folder, name) {
  if (lock.packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
  const above = folder.lastIndexOf("node_modules/");
  return above >= 0 && isLocked(lock, folder.slice(0, above).replace(/\/$/, ""), name);
}

function stub(name, range) {
  const version = range.match(/^[\^~]?(\d+\.\d+\.\d+\S*)$/)?.[1];
  const [os, cpu, libc] = [SYSTEMS, PROCESSORS, LIBRARIES].map((table) => matching(table, name));
  if (!version || !(os ?? cpu)) throw new Error(`Cannot tell for which machine ${name}@${range} is.`);
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(os === "linux" && libc && { libc: [libc] }),
    optional: true,
    ...(os && { os: [os] }),
  };
}

const matching = (table, name) => Object.keys(table).find((key) => table[key].test(name));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const added = addMissing(lock);
  for (const entry of Object.values(lock.packages)) delete entry.resolved;
  writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
  console.log(
    added.length === 0 ? "The lockfile lacked nothing." : `Added ${added.length}: ${added.join(", ")}`,
  );
}
