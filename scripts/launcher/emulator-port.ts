import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "#scripts/environment.ts";
import { freePort } from "#scripts/free-port.ts";

/** The port of last time while it is free, so that addresses the emulator once handed out stay good. */
export async function emulatorPort(dataDir: string, environment: Environment): Promise<number> {
  if (environment["EMULATOR_PORT"]) return Number(environment["EMULATOR_PORT"]);
  const file = join(dataDir, "emulator.port");
  const port = await freePort(read(file));
  writeFileSync(file, String(port));
  return port;
}

function read(file: string): number {
  try {
    return Number(readFileSync(file, "utf8")) || 0;
  } catch {
    return 0;
  }
}
