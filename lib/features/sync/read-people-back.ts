import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import * as changes from "#lib/data/changes.ts";
import { alone } from "#lib/data/locks.ts";
import * as syncState from "#lib/data/sync-state.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { AppleSession } from "#lib/features/apple-session.ts";
import { untracked } from "#lib/features/sync/progress.ts";
import { syncPeople } from "#lib/features/sync/sync-people.ts";
import { noteAnswers } from "#lib/features/token-health.ts";
import type { Scope } from "#lib/scope.ts";

const TRY_LOCK_EVERY_MS = 500;

/** Reads from Apple whom a location knows by now: whoever changed since the last reading. Waits for a running sync. */
export async function readPeopleBack(
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
  await syncPeople({ scope, state, session, track: untracked() }, false);
  await transaction(scope, async (tx) => {
    await noteAnswers(tx, tokenId, session);
    await changes.tell(tx, "inventory", tokenId);
  });
}
