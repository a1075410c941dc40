import { prepareDatabase } from "#scripts/database/prepare.ts";
import { checkAddress } from "#scripts/launcher/check-address.ts";
import type { Child, Place } from "#scripts/launcher/child.ts";
import type { Surroundings } from "#scripts/launcher/children.ts";
import { Cleanup } from "#scripts/launcher/cleanup.ts";
import { prepareDataFolder } from "#scripts/launcher/data-folder.ts";
import { openDatabase } from "#scripts/launcher/database.ts";
import { emulatorPort } from "#scripts/launcher/emulator-port.ts";
import { isSetUp, makeSetupLink } from "#scripts/launcher/installation.ts";
import { takeInstanceLock } from "#scripts/launcher/instance-lock.ts";
import { openKeys } from "#scripts/launcher/keys.ts";
import { endLeftovers } from "#scripts/launcher/leftovers.ts";
import { awaitAnswer } from "#scripts/launcher/readiness.ts";
import { addressOf, listeningAddress, type Settings } from "#scripts/launcher/settings.ts";
import { supervise } from "#scripts/launcher/supervise.ts";

/** What the launcher starts; the tests give it stand-ins. */
export interface Parts {
  build(signal: AbortSignal): Promise<unknown>;
  children(around: Surroundings): Child[];
  tell(line: string): void;
}

/** Starts everything, in order, and stops it in the opposite order once the signal is given or a step fails. */
export async function launch(settings: Settings, parts: Parts, signal: AbortSignal): Promise<void> {
  const cleanup = new Cleanup(parts.tell);
  try {
    await start(settings, parts, signal, cleanup);
    await given(signal);
    parts.tell("Stopping.");
  } finally {
    await cleanup.run();
  }
}

/** It may have been given in the last moments of the start already. */
const given = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });

async function start(settings: Settings, parts: Parts, signal: AbortSignal, cleanup: Cleanup): Promise<void> {
  const { dataDir } = settings;
  const place: Place = { dataDir, logFolder: prepareDataFolder(dataDir), tell: parts.tell };
  const lock = await takeInstanceLock(dataDir, addressOf(settings));
  cleanup.add(lock.release);
  signal.addEventListener("abort", lock.stopping);
  await endLeftovers(dataDir);
  await checkAddress(settings.host, settings.port);
  await parts.build(signal);
  signal.throwIfAborted();
  const databaseUrl = await startDatabase(settings, place, cleanup);
  signal.throwIfAborted();
  const ready = await isSetUp(databaseUrl);
  const keys = openKeys({ dataDir, environment: settings.environment, isSetUp: ready });
  const port = await emulatorPort(dataDir, settings.environment);
  const rows = parts.children({ settings, keys, databaseUrl, emulatorPort: port });
  await startChildren(rows, place, settings, signal, cleanup);
  parts.tell(`Quartermaster is ready: ${addressOf(settings)}`);
  if (!ready)
    parts.tell(`Set it up within the hour: ${await makeSetupLink(databaseUrl, addressOf(settings))}`);
  parts.tell("Ctrl-C stops it.");
}

async function startDatabase(settings: Settings, place: Place, cleanup: Cleanup): Promise<string> {
  const database = await openDatabase(settings, place);
  cleanup.add(database.stop);
  const applied = await prepareDatabase(database.url);
  place.tell(`Database: ${database.description}${applied.length > 0 ? ", brought up to date" : ""}`);
  return database.url;
}

async function startChildren(
  rows: readonly Child[],
  place: Place,
  settings: Settings,
  signal: AbortSignal,
  cleanup: Cleanup,
): Promise<void> {
  for (const row of rows) {
    const child = supervise(row, place);
    cleanup.add(child.stop);
    if (row.name === "web") await awaitAnswer(`${listeningAddress(settings)}/api/health/live`, child, signal);
  }
}
