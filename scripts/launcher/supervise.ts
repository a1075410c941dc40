import { backOffMs, STEADY_MS } from "#scripts/launcher/back-off.ts";
import type { Child, Place } from "#scripts/launcher/child.ts";
import { forgetChild } from "#scripts/launcher/leftovers.ts";
import { openLog } from "#scripts/launcher/log-file.ts";
import { endGroup } from "#scripts/launcher/process-group.ts";
import { spawnChild, type Spawned } from "#scripts/launcher/spawn-child.ts";

export interface Supervised {
  name: string;
  logFile: string;
  /** How often in a row it has ended soon after it began. */
  failures(): number;
  stop(): Promise<void>;
}

/** Keeps the child running until it is stopped. */
export function supervise(child: Child, place: Place): Supervised {
  const log = openLog(place.logFolder, child.name);
  let failures = 0;
  let stopping = false;
  let again: NodeJS.Timeout | undefined;

  const begin = (): Spawned => spawnChild(child, place, log, onEnd);

  function onEnd({ reason, livedMs }: { reason: string; livedMs: number }): void {
    if (stopping) return;
    failures = livedMs > STEADY_MS ? 1 : failures + 1;
    const waitMs = backOffMs(failures);
    place.tell(`${child.name} ended (${reason}); starting it again in ${waitMs / 1000} s. See ${log.path}`);
    again = setTimeout(() => (current = begin()), waitMs);
  }

  let current = begin();

  async function stop(): Promise<void> {
    stopping = true;
    clearTimeout(again);
    if (current.mark) await endGroup(current.mark, child.patienceMs);
    forgetChild(place.dataDir, child.name);
  }

  return { name: child.name, logFile: log.path, failures: () => failures, stop };
}
