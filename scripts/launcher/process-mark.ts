import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { z } from "zod";

/** A process told apart from every other that may ever have the same number. */
export interface ProcessMark {
  pid: number;
  started: string;
}

/** To a signal the numbers up to 1 mean whole groups, or everything. */
export const processMarkSchema = z.object({ pid: z.int().min(2), started: z.string().min(1) });

export function markOf(pid: number): ProcessMark | undefined {
  const started = process.platform === "linux" ? startOnLinux(pid) : startElsewhere(pid);
  return started === undefined ? undefined : { pid, started };
}

export const isAlive = (mark: ProcessMark): boolean => markOf(mark.pid)?.started === mark.started;

/** Whether a process group of that number can still be the process's own: its number is free, in the same boot. */
export const mayHaveLeftItsGroup = (mark: ProcessMark): boolean =>
  process.platform === "linux" && mark.started.startsWith(boot()) && !markOf(mark.pid);

/** The boot and, within it, the clock tick at which the process began; nothing for a zombie. */
function startOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return state === "Z" ? undefined : `${boot()}/${fields[18]}`;
  } catch {
    return undefined;
  }
}

const boot = () => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();

function startElsewhere(pid: number): string | undefined {
  const ps = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
  return ps.error ? undefined : ps.stdout.trim() || undefined;
}
