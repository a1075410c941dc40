import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import type { Child, Place } from "#scripts/launcher/child.ts";
import { noteChild } from "#scripts/launcher/leftovers.ts";
import type { LogFile } from "#scripts/launcher/log-file.ts";
import { markOf, type ProcessMark } from "#scripts/launcher/process-mark.ts";
import { warningIn } from "#scripts/launcher/warning.ts";

export interface Spawned {
  mark: ProcessMark | undefined;
}

export interface End {
  reason: string;
  livedMs: number;
}

/** Starts the child in a process group of its own, so that a Ctrl-C reaches only the launcher. */
export function spawnChild(child: Child, place: Place, log: LogFile, onEnd: (end: End) => void): Spawned {
  const startedAt = performance.now();
  const spawned = spawn(process.execPath, child.args, {
    env: child.env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const end = (reason: string) => onEnd({ reason, livedMs: performance.now() - startedAt });
  spawned.once("exit", (code, signal) => end(signal ?? `code ${code}`));
  spawned.once("error", (error) => log.write(error.message));
  for (const stream of ["stdout", "stderr"] as const)
    eachLine(spawned[stream], (line) => {
      log.write(line);
      const shown = child.talks ? line : warningIn(line, stream);
      if (shown && stripVTControlCharacters(shown).trim()) place.tell(`${child.name}: ${shown}`);
    });
  const mark = spawned.pid === undefined ? undefined : markOf(spawned.pid);
  if (mark) noteChild(place.dataDir, child.name, mark);
  return { mark };
}

function eachLine(stream: Readable | null, take: (line: string) => void): void {
  if (stream) createInterface({ input: stream }).on("line", take);
}
