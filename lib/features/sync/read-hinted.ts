import "server-only";
import { randomUUID } from "node:crypto";
import { AppleError } from "#lib/apple/errors.ts";
import * as notifications from "#lib/data/apple-notifications.ts";
import * as changes from "#lib/data/changes.ts";
import { alone } from "#lib/data/locks.ts";
import * as syncState from "#lib/data/sync-state.ts";
import { transaction } from "#lib/data/transaction.ts";
import { hintsOf, type Hints } from "#lib/domain/tokens/notification-choice.ts";
import { openSession } from "#lib/features/apple-session.ts";
import { untracked } from "#lib/features/sync/progress.ts";
import { syncLicenses } from "#lib/features/sync/sync-licenses.ts";
import { syncPeople } from "#lib/features/sync/sync-people.ts";
import { syncTitles } from "#lib/features/sync/sync-titles.ts";
import { noteAnswers, noteTrouble } from "#lib/features/token-health.ts";
import type { Granted } from "#lib/scope.ts";

export type HintVerdict = "read" | "nothing" | "busy";

/**
 * Reads from Apple what its notifications hint at, however many there are: one walk over the titles' counts, and the
 * changes of licenses and people since the last reading. Where Apple does not answer, the next sync reads the same.
 */
export async function readHinted(
  scope: Granted<"token:sync">,
  tokenId: string,
  signal: AbortSignal,
): Promise<HintVerdict> {
  const ran = await alone(`sync ${scope.customerId} ${tokenId}`, () => readAlone(scope, tokenId, signal));
  return ran ? ran.result : "busy";
}

async function readAlone(
  scope: Granted<"token:sync">,
  tokenId: string,
  signal: AbortSignal,
): Promise<HintVerdict> {
  const batch = randomUUID();
  const { state, types } = await transaction(scope, async (tx) => ({
    state: await syncState.find(tx, tokenId),
    types: await notifications.take(tx, tokenId, batch),
  }));
  if (!state || types.length === 0) return "nothing";
  // Before the first sync there is nothing that could be out of date.
  if (state.assignmentsVersion !== null) await readLists(scope, state, hintsOf(types), signal);
  await transaction(scope, async (tx) => {
    await notifications.handled(tx, tokenId, batch);
    for (const topic of ["tokens", "titles", "licenses"] as const) await changes.tell(tx, topic, tokenId);
  });
  return "read";
}

async function readLists(
  scope: Granted<"token:sync">,
  state: syncState.SyncState,
  hints: Hints,
  signal: AbortSignal,
): Promise<void> {
  try {
    const session = await openSession(scope, state.id, signal, { awaited: true });
    const context = { scope, state, session, track: untracked() };
    if (hints.titles || hints.licenses) await session.limits();
    if (hints.titles) await syncTitles(context);
    if (hints.licenses) await syncLicenses(context, false);
    if (hints.people) await syncPeople(context, false);
    await transaction(scope, (tx) => noteAnswers(tx, state.id, session));
  } catch (error) {
    if (signal.aborted || !(error instanceof AppleError)) throw error;
    await transaction(scope, (tx) => noteTrouble(tx, state.id, error));
  }
}
