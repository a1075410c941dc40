import "server-only";
import type { SyncState } from "#lib/data/sync-state.ts";
import type { AppleSession } from "#lib/features/apple-session.ts";
import type { Tracker } from "#lib/features/sync/progress.ts";
import type { Scope } from "#lib/scope.ts";

/** What every step of one token's sync works with. */
export interface SyncContext {
  scope: Scope;
  state: SyncState;
  session: AppleSession;
  track: Tracker;
}
