import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Binaries } from "#scripts/database/binaries.ts";
import { as, type SystemUser } from "#scripts/database/system-user.ts";
import { Problem } from "#scripts/problem.ts";

export interface Cluster {
  folder: string;
  password: string;
}

const OPTIONS = [
  ["--username", "postgres"],
  ["--auth", "scram-sha-256"],
  ["--encoding", "UTF8"],
  ["--locale-provider", "builtin"],
  ["--locale", "C.UTF-8"],
].flat();

/** The cluster in `home`, made there the first time; a half-made one is thrown away and begun again. */
export function openCluster(home: string, binaries: Binaries, user: SystemUser | undefined): Cluster {
  const folder = join(home, "cluster");
  const passwordFile = join(home, "password");
  if (existsSync(folder)) return { folder, password: readFileSync(passwordFile, "utf8") };
  const password = randomBytes(24).toString("base64url");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  initialize(`${folder}.part`, password, binaries, user);
  renameSync(`${folder}.part`, folder);
  return { folder, password };
}

function initialize(folder: string, password: string, { initdb }: Binaries, user: SystemUser | undefined) {
  const passwordFile = `${folder}.password`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const args = ["--pgdata", folder, "--pwfile", passwordFile, ...OPTIONS];
  const { status, stderr } = spawnSync(initdb, args, { ...as(user), cwd: "/", encoding: "utf8" });
  rmSync(passwordFile);
  if (status === 0) return;
  throw new Problem(
    `The embedded database could not be made in ${folder}: ${stderr.trim()}.`,
    "Mend that, or set DATABASE_URL to a database of your own, and start again.",
  );
}
