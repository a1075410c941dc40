// Run by npm after an installation: notes what was installed, and makes the database client.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const STAMP = inRoot("node_modules/.installed-from");

/** Of everything that decides what npm installs; the other parts of package.json may change freely. */
export function fingerprint() {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(inRoot("package.json"), "utf8"),
  );
  const lock = existsSync(inRoot("package-lock.json"))
    ? readFileSync(inRoot("package-lock.json"), "utf8")
    : "";
  return createHash("sha256")
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies, lock]))
    .digest("hex");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { status } = spawnSync(process.execPath, [inRoot("scripts/prisma.mjs"), "generate"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status === 0) writeFileSync(STAMP, fingerprint());
  process.exit(status ?? 1);
}
