import "server-only";
import { AppleError } from "#lib/apple/errors.ts";
import * as changes from "#lib/data/changes.ts";
import * as due from "#lib/data/due.ts";
import { alone } from "#lib/data/locks.ts";
import * as operations from "#lib/data/operations.ts";
import * as registrations from "#lib/data/registrations.ts";
import * as syncState from "#lib/data/sync-state.ts";
import { transaction } from "#lib/data/transaction.ts";
import * as waiting from "#lib/data/waiting.ts";
import { nextSyncAt } from "#lib/domain/sync/schedule.ts";
import { asProblem } from "#lib/features/apple-refusals.ts";
import { openSession } from "#lib/features/apple-session.ts";
import { noteSpeed, noteSyncDone, noteSyncFailed, noteTrouble } from "#lib/features/token-health.ts";
import type { SyncProgress } from "#lib/domain/sync/sync-progress.ts";
import { trackProgress } from "#lib/features/sync/progress.ts";
import { syncLicenses } from "#lib/features/sync/sync-licenses.ts";
import { syncLocation } from "#lib/features/sync/sync-location.ts";
import { syncPeople } from "#lib/features/sync/sync-people.ts";
import { syncTitles } from "#lib/features/sync/sync-titles.ts";
import { log } from "#lib/platform/log.ts";
import type { Granted } from "#lib/scope.ts";

const FULL_EVERY_MS = 22 * 3_600_000;

/** gone: the token is not there any more, or on its way out. */
export type SyncVerdict = "done" | "failed" | "busy" | "gone";

/**
 * Brings one token's titles, licenses and people up to date, alone for its location. Whatever fails leaves the old rows
 * and the old checkpoint; the next run takes up from there. A location that was silent last time is waited for but
 * briefly, so that silent ones do not fill the places of a worker.
 */
export async function runSync(
  scope: Granted<"token:sync">,
  tokenId: string,
  signal?: AbortSignal,
): Promise<SyncVerdict> {
  const ran = await alone(`sync ${scope.customerId} ${tokenId}`, () => syncAlone(scope, tokenId, signal));
  return ran ? ran.result : "busy";
}

async function syncAlone(
  scope: Granted<"token:sync">,
  tokenId: string,
  signal?: AbortSignal,
): Promise<SyncVerdict> {
  const begun = await transaction(scope, async (tx) => {
    const state = await syncState.find(tx, tokenId);
    if (!state || state.removal !== null) return null;
    const open = await operations.findOpen(tx, tokenId, "sync");
    const operation =
      open ??
      (await operations.insert(tx, {
        kind: "sync",
        groupId: state.groupId,
        tokenId,
        subject: { token: state.name, full: false },
        scheduled: true,
      }));
    await operations.start(tx, operation.id);
    return { state, operation };
  });
  if (!begun) return "gone";

  const { state, operation } = begun;
  const track = trackProgress(scope, operation.id);
  const full = isFullDue(state, scope.now()) || wantsFull(operation.subject);
  try {
    const session = await openSession(scope, tokenId, signal, { awaited: state.silentSince !== null });
    const context = { scope, state, session, track };
    await syncLocation(context);
    await syncTitles(context);
    const difference = await syncLicenses(context, full);
    await syncPeople(context, full);
    await track.note({ phase: "done", ...difference, requests: session.heard.answers });
    await succeed(scope, state, operation.id, track.now(), full, session.heard.timesMs);
    return "done";
  } catch (error) {
    if (signal?.aborted) throw error;
    await fail(scope, state, operation.id, error);
    return "failed";
  }
}

function isFullDue(state: syncState.SyncState, now: Date): boolean {
  return state.lastFullSyncAt === null || now.getTime() - state.lastFullSyncAt.getTime() >= FULL_EVERY_MS;
}

function wantsFull(subject: unknown): boolean {
  return typeof subject === "object" && subject !== null && "full" in subject && subject.full === true;
}

async function succeed(
  scope: Granted<"token:sync">,
  state: syncState.SyncState,
  operationId: string,
  progress: SyncProgress,
  full: boolean,
  timesMs: readonly number[],
): Promise<void> {
  await transaction(scope, async (tx) => {
    const at = tx.now();
    await noteSyncDone(tx, state, progress);
    await noteSpeed(tx, state.id, timesMs);
    const next = nextSyncAt(state.id, at, state.syncMinutes, 0, at);
    await syncState.succeeded(tx, state.id, { at, full, next });
    await due.at(tx, "sync", state.id, new Date(next.getTime() - tx.clockOffsetMs));
    await operations.finish(tx, operationId, { state: "done", progress: { ...progress } });
    if ((await waiting.count(tx, state.id)) > 0) await due.wake(tx, "waiting", state.id);
    if ((await registrations.waiting(tx, state.id)) > 0) await due.wake(tx, "registrations", state.id);
    await due.wake(tx, "invitations", state.id);
    for (const topic of ["tokens", "titles", "licenses"] as const) await changes.tell(tx, topic, state.id);
  });
}

async function fail(
  scope: Granted<"token:sync">,
  state: syncState.SyncState,
  operationId: string,
  error: unknown,
): Promise<void> {
  const problem = asProblem(error);
  if (!(error instanceof AppleError)) log.error("sync.failed", error, { tokenId: state.id });
  await transaction(scope, async (tx) => {
    const at = tx.now();
    await noteTrouble(tx, state.id, error);
    await noteSyncFailed(tx, state, error, problem);
    const next = nextSyncAt(state.id, at, state.syncMinutes, state.syncFailures + 1, at);
    await syncState.failed(tx, state.id, { ...problem, at: at.toISOString() }, next);
    await due.at(tx, "sync", state.id, new Date(next.getTime() - tx.clockOffsetMs));
    await operations.finish(tx, operationId, { state: "failed", problem });
    await changes.tell(tx, "tokens", state.id);
  });
}
