import { isAlive, mayHaveLeftItsGroup, type ProcessMark } from "#scripts/launcher/process-mark.ts";
import { until } from "#scripts/until.ts";

/** Asks the process to leave, waits, and then ends whatever is left of it and of its own children. */
export async function endGroup(mark: ProcessMark, patienceMs: number): Promise<void> {
  if (isAlive(mark)) {
    signal(mark.pid, "SIGTERM");
    await until(() => !isAlive(mark), patienceMs);
  } else if (!mayHaveLeftItsGroup(mark)) return;
  signal(-mark.pid, "SIGKILL");
  await until(() => !isAlive(mark), patienceMs);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    return;
  }
}
