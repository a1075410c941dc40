import { join } from "node:path";
import { startEmbedded } from "#scripts/database/embedded.ts";
import { prepareDatabase } from "#scripts/database/prepare.ts";
import { prepareDataFolder } from "#scripts/launcher/data-folder.ts";
import type { Settings } from "#scripts/launcher/settings.ts";

/** Lends the database that npm start uses: DATABASE_URL, the embedded one that runs, or else started for as long. */
export async function withInstallationDatabase<T>(
  { databaseUrl, dataDir }: Settings,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const logFolder = prepareDataFolder(dataDir);
  if (databaseUrl !== undefined) {
    await prepareDatabase(databaseUrl);
    return work(databaseUrl);
  }
  const database = await startEmbedded({ dataDir, logFile: join(logFolder, "database.log") });
  try {
    await prepareDatabase(database.url);
    return await work(database.url);
  } finally {
    if (!database.attached) await database.stop();
  }
}
