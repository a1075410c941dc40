import "server-only";
import { AppleError } from "#lib/apple/errors.ts";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import { alone } from "#lib/data/locks.ts";
import type { AssetFacts } from "#lib/data/mirror/assets.ts";
import * as syncState from "#lib/data/sync-state.ts";
import * as titles from "#lib/data/titles.ts";
import { transaction } from "#lib/data/transaction.ts";
import { isAppleRefusalKind } from "#lib/domain/tokens/state.ts";
import { openSession } from "#lib/features/apple-session.ts";
import { requestSync } from "#lib/features/request-sync.ts";
import { factsOf } from "#lib/features/sync/asset-facts.ts";
import type { SyncContext } from "#lib/features/sync/context.ts";
import { mirrorTitles } from "#lib/features/sync/mirror-titles.ts";
import { untracked } from "#lib/features/sync/progress.ts";
import { readTitles } from "#lib/features/sync/reread-slices.ts";
import { noteAnswers, noteTrouble } from "#lib/features/token-health.ts";
import { tokenRows, type TokenRow } from "#lib/features/token-rows.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Somebody waits for it. */
const PATIENCE_MS = 20_000;

/** So many licenses are read again at once; of a title with more, the counts are, and a sync reads the rest. */
const MOST_LICENSES = 5_000;

/** What came of it for one token: read again, left to a sync, or not to be had just now. */
export type Recounted = "read" | "syncing" | "not-readable" | "refused" | "silent";

export interface RecountedTitle {
  tokens: { tokenId: string; name: string; outcome: Recounted }[];
}

/** Reads one title's counts and holders at Apple again, in every token that carries it, without waiting for a sync. */
export async function recountTitle(scope: Granted<"token:sync">, titleId: string): Promise<RecountedTitle> {
  const all = await tokenRows(scope as Granted<"token:sync"> & Granted<"token:read">);
  const ids = all.map(({ id }) => id);
  const [title] = await transaction(scope, (tx) => titles.some(tx, [titleId], ids));
  if (!title) throw new Refusal("not-found");
  const carrying = all.filter(({ id }) => title.pools.some(({ tokenId }) => tokenId === id));
  const outcomes = await Promise.all(carrying.map((token) => recountIn(scope, token, title)));
  await transaction(scope, (tx) =>
    audit.record(tx, "title.recounted", {
      target: { kind: "title", id: titleId, name: title.name },
      after: Object.fromEntries(carrying.map(({ name }, at) => [name, outcomes[at] ?? null])),
    }),
  );
  return {
    tokens: carrying.map(({ id, name }, at) => ({ tokenId: id, name, outcome: outcomes[at] ?? "silent" })),
  };
}

async function recountIn(
  scope: Granted<"token:sync">,
  token: TokenRow,
  title: titles.TitleRecord,
): Promise<Recounted> {
  if (!token.standing.canRead) return "not-readable";
  const ran = await alone(`sync ${scope.customerId} ${token.id}`, () => read(scope, token, title));
  return ran ? ran.result : "syncing";
}

async function read(
  scope: Granted<"token:sync">,
  token: TokenRow,
  title: titles.TitleRecord,
): Promise<Recounted> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const state = await transaction(scope, (tx) => syncState.find(tx, token.id));
    const session = await openSession(scope, token.id, signal);
    const context = state && { scope, state, session, track: untracked() };
    return context ? await readTitle(context, title) : "not-readable";
  } catch (error) {
    if (!(error instanceof AppleError) && !signal.aborted) throw error;
    await transaction(scope, (tx) => noteTrouble(tx, token.id, error));
    return error instanceof AppleError && isAppleRefusalKind(error.kind) ? "refused" : "silent";
  }
}

async function readTitle(
  context: SyncContext,
  { id, adamId, pricingParam }: titles.TitleRecord,
): Promise<Recounted> {
  const { scope, state, session } = context;
  const facts: AssetFacts[] = [];
  for await (const page of session.client.assets({ adamId })) facts.push(...page.records.map(factsOf));
  await transaction(scope, (tx) => mirrorTitles(tx, state.id, facts, { whole: false }));
  const asset = facts.find((one) => one.pricingParam === pricingParam);
  const assigned = (asset?.assigned ?? 0) + (asset?.retired ?? 0);
  const since = state.assignmentsVersion;
  const few = since !== null && assigned <= MOST_LICENSES;
  if (few) await readTitles(context, [{ titleId: id, adamId, pricingParam, assigned }], since);
  await transaction(scope, async (tx) => {
    await noteAnswers(tx, state.id, session);
    for (const topic of ["titles", "licenses"] as const) await changes.tell(tx, topic, state.id);
    if (!few) await requestSync(tx, state);
  });
  return few ? "read" : "syncing";
}
