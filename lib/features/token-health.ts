import "server-only";
import { AppleError, OutcomeUnknown } from "#lib/apple/errors.ts";
import * as tokenEvents from "#lib/data/token-events.ts";
import * as health from "#lib/data/token-health.ts";
import * as tokens from "#lib/data/tokens.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { SyncState } from "#lib/data/sync-state.ts";
import type { SyncProgress } from "#lib/domain/sync/sync-progress.ts";
import { unheardSince } from "#lib/domain/tokens/health-year.ts";
import { refusalStays } from "#lib/domain/tokens/lasting-refusal.ts";
import { isAppleRefusalKind } from "#lib/domain/tokens/state.ts";
import type { asProblem } from "#lib/features/apple-refusals.ts";
import type { AppleSession } from "#lib/features/apple-session.ts";
import { tellableOwner } from "#lib/features/sibling-owner.ts";

/** Apple answered: how fast, whose name stands at the location, until when the token holds. */
export async function noteAnswers(tx: Tx, tokenId: string, { heard, ourId }: AppleSession): Promise<void> {
  const { envelope, lastMs } = heard;
  if (!envelope) return;
  const owner = await tellableOwner(tx.customerId, envelope.uId ?? "", envelope.mdmInfo, ourId);
  const ours = owner !== null && owner.id === ourId;
  const at = tx.now();
  const before = await health.noteAnswer(tx, tokenId, {
    at,
    ms: lastMs,
    expiresAt: envelope.tokenExpirationDate,
    owner,
    ours,
  });
  if (!before) return;
  await recordGap(tx, tokenId, before);
  await recordRecovery(tx, tokenId, before);
  if (before.ownerId !== (owner?.id ?? null)) await recordHands(tx, tokenId, before, { owner, ours, ourId });
}

/** Nobody asked for days, as when this server was off: then nobody knows how the token was. */
async function recordGap(tx: Tx, tokenId: string, before: Parameters<typeof unheardSince>[0]): Promise<void> {
  const since = unheardSince(before, tx.now());
  if (since) await tokenEvents.record(tx, tokenId, "asked-again", { since: since.toISOString() });
}

async function recordRecovery(tx: Tx, tokenId: string, before: health.BeforeAnswer): Promise<void> {
  const { silentSince, refusalKind, refusalNumber, refusedAt } = before;
  if (silentSince)
    await tokenEvents.record(tx, tokenId, "answered-again", { since: silentSince.toISOString() });
  if (refusalKind === null || refusedAt === null || refusalStays(before, tx.now())) return;
  const detail = { kind: refusalKind, number: refusalNumber, since: refusedAt.toISOString() };
  await tokenEvents.record(tx, tokenId, "accepted-again", detail);
}

interface Hands {
  owner: { id: string; name: string | null; metadata: string | null } | null;
  ours: boolean;
  ourId: string | null;
}

/** Another name stands at the location than before, or none. */
async function recordHands(
  tx: Tx,
  tokenId: string,
  before: health.BeforeAnswer,
  { owner, ours, ourId }: Hands,
): Promise<void> {
  const wasOthers = before.ownerId !== null && before.ownerId !== ourId;
  const detail = { owner: owner?.name ?? null, metadata: owner?.metadata ?? null, before: before.ownerName };
  if (!before.everOurs) return ours ? tokenEvents.record(tx, tokenId, "claimed", detail) : undefined;
  if (wasOthers && (ours || !owner)) await tokenEvents.record(tx, tokenId, "contest-ended", detail);
  if (owner && !ours) await tokenEvents.record(tx, tokenId, "contested", detail);
  if (!owner) await tokenEvents.record(tx, tokenId, "name-removed", detail);
}

/** Apple refused the token, or did not answer: two different things, and only the first is the token's fault. */
export async function noteTrouble(tx: Tx, tokenId: string, error: unknown): Promise<void> {
  const cause = error instanceof OutcomeUnknown ? error.cause : error;
  if (!(cause instanceof AppleError)) return;
  const { kind, number, status } = cause;
  if (isAppleRefusalKind(kind)) {
    const before = await tokens.find(tx, tokenId);
    if (before) await recordGap(tx, tokenId, before);
    const isNew = await health.noteRefusal(tx, tokenId, kind, number, tx.now());
    if (isNew) await tokenEvents.record(tx, tokenId, "refused", { kind, number, status });
  } else if (isSilence(cause)) {
    const isNew = await health.noteSilence(tx, tokenId, tx.now());
    if (isNew) await tokenEvents.record(tx, tokenId, "silent", { kind, number, status });
  }
}

/** Whether an error says that Apple is not there, or nothing that could be understood came from it. */
function isSilence(error: AppleError): boolean {
  return error.kind === "unreachable" || error.kind === "busy" || error.kind === "redirected";
}

const syncKinds = ["synced", "sync-failed"] as const;

/** The first sync, and the first after one that failed by another cause than refusal or silence. */
export async function noteSyncDone(
  tx: Tx,
  { id, lastSyncAt, syncFailures }: Pick<SyncState, "id" | "lastSyncAt" | "syncFailures">,
  { titles, licenses }: SyncProgress,
): Promise<void> {
  const first = lastSyncAt === null;
  if (!first && (syncFailures === 0 || (await tokenEvents.lastOf(tx, id, syncKinds)) === "synced")) return;
  await tokenEvents.record(tx, id, "synced", { first, failures: syncFailures, titles, licenses });
}

/** Only the first of several failures in a row, and only what neither a refusal nor a silence tells already. */
export async function noteSyncFailed(
  tx: Tx,
  { id, syncFailures }: Pick<SyncState, "id" | "syncFailures">,
  error: unknown,
  problem: ReturnType<typeof asProblem>,
): Promise<void> {
  if (error instanceof AppleError && (isAppleRefusalKind(error.kind) || isSilence(error))) return;
  if (syncFailures > 0 && (await tokenEvents.lastOf(tx, id, syncKinds)) === "sync-failed") return;
  await tokenEvents.record(tx, id, "sync-failed", problem);
}

/** From this median on answers count as slow. */
const SLOW_MS = 5_000;

/** Written when answers turn slow and when they are quick again, not in between. */
export async function noteSpeed(tx: Tx, tokenId: string, timesMs: readonly number[]): Promise<void> {
  const middle = timesMs.toSorted((a, b) => a - b)[Math.floor(timesMs.length / 2)];
  if (middle === undefined) return;
  const slow = middle >= SLOW_MS;
  const changed = await health.noteSpeed(tx, tokenId, slow, tx.now());
  if (!changed) return;
  const since = changed.slowSince?.toISOString() ?? null;
  await tokenEvents.record(tx, tokenId, slow ? "slow" : "quick-again", {
    medianMs: Math.round(middle),
    since,
  });
}
