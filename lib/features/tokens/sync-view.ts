import "server-only";
import type { TokenSync } from "#lib/data/token-syncs.ts";
import { readSyncProgress, type SyncProgress } from "#lib/domain/sync/sync-progress.ts";
import { reasons, type Reason } from "#lib/refusal.ts";

export interface SyncProblem {
  reason: Reason;
  /** Apple's own number, where it gave one. */
  number: number | null;
  /** Nothing that Apple said: something broke in this server. */
  ours: boolean;
}

/** One reading of a location, as it stands. */
export interface SyncView {
  id: string;
  number: number;
  state: string;
  running: boolean;
  scheduled: boolean;
  startedBy: string;
  progress: SyncProgress;
  problem: SyncProblem | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}

export function syncView({ progress, problem, actorName, subject: _subject, ...sync }: TokenSync): SyncView {
  return {
    ...sync,
    running: sync.state === "queued" || sync.state === "running",
    startedBy: actorName,
    progress: readSyncProgress(progress),
    problem: readProblem(problem),
  };
}

/** A problem as `asProblem` wrote it beside a row. */
export function readProblem(written: unknown): SyncProblem | null {
  if (typeof written !== "object" || written === null) return null;
  const fields = new Map<string, unknown>(Object.entries(written));
  const reason = reasons.find((one) => one === fields.get("reason")) ?? "apple-refused";
  const told = (name: string) => {
    const value = fields.get(name);
    return typeof value === "number" ? value : null;
  };
  const [number, status] = [told("number"), told("status")];
  return { reason, number, ours: reason === "apple-refused" && number === null && status === null };
}
