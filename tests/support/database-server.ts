import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type EmbeddedDatabase, startEmbedded } from "#scripts/database/embedded.ts";
import { prepareDatabase } from "#scripts/database/prepare.ts";
import { scratch } from "#scripts/testing/scratch.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Of the database that every test's database is copied from. */
    templateUrl: string;
    superuserUrl: string;
  }
}

const PREFIX = "quartermaster-test-";
const QUICK = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

/** One PostgreSQL for the whole run, in a folder of its own that goes when the run ends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  removeAbandoned();
  const dataDir = mkdtempSync(join(scratch(), `${PREFIX}${process.pid}-`));
  chmodSync(dataDir, 0o711);
  const server = await startEmbedded({ dataDir, logFile: join(dataDir, "server.log"), settings: QUICK });
  await prepareDatabase(server.url);
  project.provide("templateUrl", server.url);
  project.provide("superuserUrl", server.superuserUrl);
  return () => close(server, dataDir);
}

async function close(server: EmbeddedDatabase, dataDir: string): Promise<void> {
  await server.stop();
  for (const folder of [server.home, dataDir]) rmSync(folder, { recursive: true, force: true });
}

/** What a run that was killed left behind: its folder, whose server stops by itself once the files are gone. */
function removeAbandoned(): void {
  for (const name of readdirSync(scratch())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split("-")[0]) : undefined;
    if (pid !== undefined && !isAlive(pid)) rmSync(join(scratch(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
