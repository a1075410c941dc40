import { readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { until } from "#scripts/until.ts";

export interface Postmaster {
  pid: number;
  port: number;
  status: string;
}

const ORPHANS_LEAVE_MS = 10_000;

/** The server that runs on this cluster, whoever started it. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const noted = readPidFile(cluster);
  return noted && isPostgresOn(cluster, noted.pid) ? noted : undefined;
}

/** Ends what a killed server left: backends still at work on the files, then its pid file. */
export async function clearRemains(cluster: string): Promise<void> {
  const gone = () => backendsOn(cluster).length === 0;
  if (!(await until(gone, ORPHANS_LEAVE_MS))) {
    for (const pid of backendsOn(cluster)) quit(pid);
    await until(gone, ORPHANS_LEAVE_MS);
  }
  if (!findPostmaster(cluster)) rmSync(join(cluster, "postmaster.pid"), { force: true });
}

function quit(pid: number): void {
  try {
    process.kill(pid, "SIGQUIT");
  } catch {
    return;
  }
}

function readPidFile(cluster: string): Postmaster | undefined {
  const lines = readText(join(cluster, "postmaster.pid"))?.split("\n");
  if (!lines?.[0]) return undefined;
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? "starting" };
}

/** A pid alone proves nothing: it may be a zombie that nobody reaps, or another program's by now. */
function isPostgresOn(cluster: string, pid: number): boolean {
  if (process.platform === "linux") return isServerProcess(cluster, pid);
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const backendsOn = (cluster: string): number[] =>
  process.platform === "linux"
    ? readdirSync("/proc")
        .map(Number)
        .filter((pid) => pid > 1 && isServerProcess(cluster, pid))
    : [];

/** By name and by place: somebody's shell may stand in the same folder. Zombies have no place any more. */
const isServerProcess = (cluster: string, pid: number) =>
  worksIn(pid) === cluster && readText(`/proc/${pid}/comm`)?.trim() === "postgres";

function worksIn(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
