import { join } from "node:path";
import { APP_ROLE } from "#scripts/database/role.ts";
import { NEXT } from "#scripts/launcher/build.ts";
import type { Child } from "#scripts/launcher/child.ts";
import type { Keys } from "#scripts/launcher/keys.ts";
import type { Settings } from "#scripts/launcher/settings.ts";
import { WORKER_FLAGS } from "#scripts/launcher/worker-flags.ts";
import { inRoot } from "#scripts/root.ts";

export interface Surroundings {
  settings: Settings;
  keys: Keys;
  databaseUrl: string;
  emulatorPort: number;
}

/** Everything that runs beside the database, in the order in which it is started; it is stopped the other way round. */
export function children(around: Surroundings): Child[] {
  const { settings, emulatorPort } = around;
  const { mode, host, port, dataDir, worker, emulatorUrl } = settings;
  const watch = mode === "dev" ? ["--watch", "--watch-preserve-output"] : [];
  const env = environment(around);
  const emulator: Child = {
    name: "emulator",
    args: [...watch, inRoot("lib/apple-emulator/main.ts")],
    env: { ...env, EMULATOR_PORT: String(emulatorPort), EMULATOR_SNAPSHOTS: join(dataDir, "rehearsals") },
    patienceMs: 10_000,
  };
  const jobs: Child = {
    name: "worker",
    args: [...watch, ...WORKER_FLAGS, inRoot("lib/jobs/main.ts")],
    env,
    patienceMs: 30_000,
  };
  const web: Child = {
    name: "web",
    args: [NEXT, mode, "-H", host, "-p", String(port)],
    env,
    patienceMs: 10_000,
    talks: mode === "dev",
  };
  return [...(emulatorUrl ? [] : [emulator]), ...(worker ? [jobs] : []), web];
}

function environment({ settings, keys, databaseUrl, emulatorPort }: Surroundings): NodeJS.ProcessEnv {
  return {
    ...settings.environment,
    ...keys,
    NODE_ENV: settings.mode === "dev" ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    APP_ROLE,
    DATA_DIR: settings.dataDir,
    HOST: settings.host,
    PORT: String(settings.port),
    APPLE_EMULATOR_URL: settings.emulatorUrl ?? `http://127.0.0.1:${emulatorPort}`,
  };
}
