import "server-only";
import { databaseState, lastBeat } from "#lib/data/across-groups/health.ts";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import { newestMigration } from "#lib/platform/newest-migration.ts";

const WORKER_SILENCE_MS = 30_000;

export type DatabaseHealth = "ready" | "unreachable" | "wrong-role" | "migrations-differ";
export type WorkerHealth = "ready" | "off" | "silent" | "unknown";

export interface Readiness {
  ready: boolean;
  database: DatabaseHealth;
  worker: WorkerHealth;
}

/** Whether this server can do its work now, and what it lacks. `WORKER=off` declares that it runs none on purpose. */
export async function readiness(now: Date): Promise<Readiness> {
  const database = await databaseHealth();
  const worker = database === "unreachable" ? "unknown" : await workerHealth(now);
  return { ready: database === "ready" && (worker === "ready" || worker === "off"), database, worker };
}

async function databaseHealth(): Promise<DatabaseHealth> {
  try {
    const { role, migration } = await databaseState();
    if (role !== env().APP_ROLE) return "wrong-role";
    return migration === newestMigration() ? "ready" : "migrations-differ";
  } catch (error) {
    log.error("health.database", error);
    return "unreachable";
  }
}

async function workerHealth(now: Date): Promise<WorkerHealth> {
  if (env().WORKER === "off") return "off";
  const seenAt = await lastBeat();
  if (!seenAt) return "silent";
  return now.getTime() - seenAt.getTime() < WORKER_SILENCE_MS ? "ready" : "silent";
}
