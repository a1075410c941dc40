import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isAlive, markOf, processMarkSchema } from "#scripts/launcher/process-mark.ts";
import { Problem } from "#scripts/problem.ts";
import { until } from "#scripts/until.ts";

const lockSchema = processMarkSchema.extend({ address: z.string(), stopping: z.boolean() });
type Lock = z.output<typeof lockSchema>;

export interface InstanceLock {
  /** Tells a successor that it is worth waiting. */
  stopping(): void;
  release(): void;
}

/** How long a launcher whose npm was killed may take to notice. */
const NOTICE_MS = 1_500;
const STOP_MS = 60_000;

/** Makes this process the only launcher on the folder, once one that is stopping has stopped. */
export async function takeInstanceLock(dataDir: string, address: string): Promise<InstanceLock> {
  const file = fileIn(dataDir);
  const mine: Lock = {
    ...(markOf(process.pid) ?? { pid: process.pid, started: "unknown" }),
    address,
    stopping: false,
  };
  const taken = await until(() => tryTake(file, mine), NOTICE_MS);
  if (!taken && !(holder(file)?.stopping && (await until(() => tryTake(file, mine), STOP_MS))))
    throw alreadyRunning(dataDir, holder(file));
  return {
    stopping: () => writeFileSync(file, JSON.stringify({ ...mine, stopping: true })),
    release: () => rmSync(file),
  };
}

const fileIn = (dataDir: string) => join(dataDir, "launcher.json");

function tryTake(file: string, mine: Lock): boolean {
  const prepared = `${file}.${process.pid}`;
  writeFileSync(prepared, JSON.stringify(mine));
  try {
    linkSync(prepared, file);
    return true;
  } catch {
    removeIfDead(file);
    return false;
  } finally {
    rmSync(prepared, { force: true });
  }
}

/** Moved aside before it is judged, so that of two starters neither removes the other's new lock. */
function removeIfDead(file: string): void {
  const seen = holder(file);
  if (seen && isAlive(seen)) return;
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
    const moved = holder(aside);
    if (moved && isAlive(moved)) linkSync(aside, file);
    rmSync(aside);
  } catch {
    return;
  }
}

function holder(file: string): Lock | undefined {
  try {
    return lockSchema.safeParse(JSON.parse(readFileSync(file, "utf8"))).data;
  } catch {
    return undefined;
  }
}

const alreadyRunning = (dataDir: string, lock: Lock | undefined) =>
  new Problem(
    `Quartermaster already runs on ${dataDir} at ${lock?.address} (process ${lock?.pid}).`,
    "Open that address, stop the other one (Ctrl-C, or kill that process), or choose another DATA_DIR and PORT.",
  );
