import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import * as changes from "#lib/data/changes.ts";
import { alone } from "#lib/data/locks.ts";
import * as syncState from "#lib/data/sync-state.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { AppleSession } from "#lib/features/apple-session.ts";
import { untracked } from "#lib/features/sync/progress.ts";
import { syncLicenses } from "#lib/features/sync/sync-licenses.ts";
import { syncTitles } from "#lib/features/sync/sync-titles.ts";
import { noteAnswers } from "#lib/features/token-health.ts";
import type { Scope } from "#lib/scope.ts";

const TRY_LOCK_EVERY_MS = 500;

/** Reads from Apple what orders changed, so that the mirror can be asked what became of them. Waits for a running sync. */
export async function readBack(
  scope: Scope,
  tokenId: string,
  session: AppleSession,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const read = await alone(`sync ${scope.customerId} ${tokenId}`, () => readAlone(scope, tokenId, session));
    if (read) return;
    await wait(TRY_LOCK_EVERY_MS, undefined, { signal });
  }
}

async function readAlone(scope: Scope, tokenId: string, session: AppleSession): Promise<void> {
  const state = await transaction(scope, (tx) => syncState.find(tx, tokenId));
  if (!state) return;
  const context = { scope, state, session, track: untracked() };
  await syncTitles(context);
  await syncLicenses(context, false);
  await transaction(scope, async (tx) => {
    await noteAnswers(tx, tokenId, session);
    for (const topic of ["titles", "licenses"] as const) await changes.tell(tx, topic, tokenId);
  });
}
