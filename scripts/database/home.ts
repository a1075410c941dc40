import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { canEnter, type SystemUser } from "#scripts/database/system-user.ts";
import { Problem } from "#scripts/problem.ts";

const MACHINE_FOLDER = "/var/lib/quartermaster";
const ENTERABLE = 0o711;

/** Where the embedded database lives: in DATA_DIR, or under /var/lib when its user cannot enter DATA_DIR. */
export function databaseHome(dataDir: string, user: SystemUser | undefined): string {
  const beside = join(dataDir, "postgresql");
  const elsewhere = join(MACHINE_FOLDER, fingerprint(dataDir));
  if (user && existsSync(join(elsewhere, "cluster"))) return elsewhere;
  if (canEnter(dataDir, user)) return made(beside);
  if (existsSync(join(beside, "cluster"))) throw unreachable(beside, user);
  made(MACHINE_FOLDER);
  return made(elsewhere);
}

function made(folder: string): string {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, ENTERABLE);
  return folder;
}

const fingerprint = (folder: string) =>
  createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 12);

const unreachable = (folder: string, user: SystemUser | undefined) =>
  new Problem(
    `The database in ${folder} belongs to the user ${user?.name}, who can no longer enter that folder.`,
    "Give the folders above it back their x permission (chmod o+x) and start again.",
  );
