import "server-only";
import * as operations from "#lib/data/operations.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { SyncPhase, SyncProgress } from "#lib/domain/sync/sync-progress.ts";
import type { Scope } from "#lib/scope.ts";

const AT_MOST_EVERY_MS = 400;

export const noProgress: SyncProgress = {
  phase: "location",
  mode: null,
  pages: 0,
  pagesTotal: 0,
  titles: 0,
  licenses: 0,
  people: 0,
  added: 0,
  removed: 0,
  unreadable: 0,
  requests: 0,
};

export interface Tracker {
  now: () => SyncProgress;
  /** Keeps what changed, and tells watchers of it now and then. */
  note: (changed: Partial<SyncProgress>) => Promise<void>;
  /** Begins a phase: pages are counted from zero, and watchers told at once. */
  begin: (phase: SyncPhase, changed?: Partial<SyncProgress>) => Promise<void>;
}

export function trackProgress(scope: Scope, operationId: string): Tracker {
  let progress = noProgress;
  let told = 0;

  async function tell(): Promise<void> {
    told = performance.now();
    await transaction(scope, (tx) => operations.progress(tx, operationId, { ...progress }));
  }

  return {
    now: () => progress,
    async note(changed) {
      progress = { ...progress, ...changed };
      if (performance.now() - told >= AT_MOST_EVERY_MS) await tell();
    },
    async begin(phase, changed = {}) {
      progress = { ...progress, ...changed, phase, pages: 0, pagesTotal: 0 };
      await tell();
    },
  };
}

/** For reading that nobody watches. */
export function untracked(): Tracker {
  return { now: () => noProgress, note: async () => undefined, begin: async () => undefined };
}
