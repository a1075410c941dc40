import { chmodSync, existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { codeOf } from "#scripts/database/connection.ts";
import { Problem } from "#scripts/problem.ts";

const LEAST_FREE_BYTES = 200 * 1024 * 1024;

/** Others may pass through, as the database's user must, and see nothing. */
const ENTERABLE = 0o711;

/** Makes DATA_DIR and its folder for logs, and proves that they can be written to; answers the latter. */
export function prepareDataFolder(dataDir: string, leastFreeBytes = LEAST_FREE_BYTES): string {
  const logFolder = join(dataDir, "logs");
  try {
    makeFolder(logFolder);
    chmodSync(dataDir, ENTERABLE);
    chmodSync(logFolder, 0o700);
    const probe = join(dataDir, ".probe");
    writeFileSync(probe, "can this be written?");
    rmSync(probe);
  } catch (error) {
    throw codeOf(error) === "ENOSPC" ? full(dataDir) : unwritable(dataDir, error);
  }
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize < leastFreeBytes) throw full(dataDir);
  return logFolder;
}

/** One folder after the other: where the system's own folders take none (/proc), Node's recursive way never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

const full = (dataDir: string) =>
  new Problem(
    `The disk that holds ${dataDir} is full.`,
    "Free some space (200 MB at the least), or put DATA_DIR on another disk, and start again.",
  );

const unwritable = (dataDir: string, error: unknown) =>
  new Problem(
    `Nothing can be written to ${dataDir} (${error instanceof Error ? error.message : String(error)}).`,
    "Make it writable for this user, or set DATA_DIR to a folder that is, and start again.",
  );
