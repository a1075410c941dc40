import { join } from "node:path";
import { type EmbeddedDatabase, startEmbedded } from "#scripts/database/embedded.ts";
import { backOffMs } from "#scripts/launcher/back-off.ts";
import type { Place } from "#scripts/launcher/child.ts";
import type { Settings } from "#scripts/launcher/settings.ts";

export interface Database {
  url: string;
  /** Where it is, for the admin to read. */
  description: string;
  stop(): Promise<void>;
}

const LOOK_MS = 1_000;

/** The admin's own database, or the embedded one, which is kept running until it is stopped. */
export async function openDatabase(settings: Settings, place: Place): Promise<Database> {
  if (settings.databaseUrl !== undefined) {
    return { url: settings.databaseUrl, description: "DATABASE_URL", stop: async () => undefined };
  }
  const logFile = join(place.logFolder, "database.log");
  const database = await startEmbedded({ dataDir: settings.dataDir, logFile });
  if (database.attached) place.tell("Found the database still running and went on with it.");
  const keeper = keepRunning(database, { dataDir: settings.dataDir, logFile }, place);
  return { url: database.url, description: `PostgreSQL in ${database.home}`, stop: keeper.stop };
}

/** Starts the server again, on the same port, when somebody else ends it. */
function keepRunning(
  first: EmbeddedDatabase,
  options: { dataDir: string; logFile: string },
  place: Place,
): { stop(): Promise<void> } {
  const port = Number(new URL(first.url).port);
  let current = first;
  let failures = 0;
  let timer = setTimeout(look, LOOK_MS);
  let restarting: Promise<void> = Promise.resolve();

  function look(): void {
    if (!current.isRunning()) restarting = restart();
    else timer = setTimeout(look, LOOK_MS);
  }

  async function restart(): Promise<void> {
    place.tell("database ended unexpectedly; starting it again.");
    try {
      current = await startEmbedded({ ...options, port });
      failures = 0;
    } catch (error) {
      failures += 1;
      place.tell(`database: ${error instanceof Error ? error.message : String(error)}`);
    }
    timer = setTimeout(look, failures === 0 ? LOOK_MS : backOffMs(failures));
  }

  async function stop(): Promise<void> {
    await restarting;
    clearTimeout(timer);
    await current.stop();
  }
  return { stop };
}
