import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { startEmbedded } from "#scripts/database/embedded.ts";
import { prepareDatabase } from "#scripts/database/prepare.ts";

let prepared: Promise<string> | undefined;

afterAll(async () => {
  if (prepared) rmSync(await prepared, { recursive: true });
});

/** An empty DATA_DIR that the database's user can enter. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "quartermaster-launcher-"));
  chmodSync(folder, 0o711);
  return folder;
}

/** A DATA_DIR with a migrated database, made once a test file and copied with its owners. */
export async function copyOfPrepared(): Promise<string> {
  const source = await (prepared ??= prepare());
  const copy = newFolder();
  const { status } = spawnSync("cp", ["-a", `${source}/.`, copy]);
  if (status !== 0) throw new Error(`${source} could not be copied.`);
  return copy;
}

async function prepare(): Promise<string> {
  const dataDir = newFolder();
  const database = await startEmbedded({ dataDir, logFile: join(dataDir, "server.log") });
  await prepareDatabase(database.url);
  await database.stop();
  return dataDir;
}
