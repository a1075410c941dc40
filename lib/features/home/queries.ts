import "server-only";
import * as activity from "#lib/data/activity.ts";
import * as endedOperations from "#lib/data/ended-operations.ts";
import * as running from "#lib/data/running.ts";
import * as titles from "#lib/data/titles.ts";
import { transaction } from "#lib/data/transaction.ts";
import { readMoment } from "#lib/domain/filters/moment.ts";
import { sortTokens, waitsHere } from "#lib/domain/tokens/listed-token.ts";
import { tokenRows, type TokenRow } from "#lib/features/token-rows.ts";
import type { Granted } from "#lib/scope.ts";

export type { ActivityEntry } from "#lib/data/activity.ts";
export type { TokenRow } from "#lib/features/token-rows.ts";

const RECENT = 7;

export interface HomeTokens {
  /** The most urgent first. */
  tokens: TokenRow[];
  /** Those that wait for somebody here. */
  waiting: TokenRow[];
  /** Locations that did not answer when they were last asked. */
  silent: number;
  slowestMs: number | null;
}

export async function homeTokens(scope: Granted<"token:read">): Promise<HomeTokens> {
  const tokens = sortTokens(await tokenRows(scope), "urgency", false);
  const answering = tokens.filter(({ silentSince }) => silentSince === null);
  const times = answering.flatMap(({ lastAnswerMs }) => lastAnswerMs ?? []);
  return {
    tokens,
    waiting: tokens.filter(waitsHere),
    silent: tokens.length - answering.length,
    slowestMs: times.length > 0 ? Math.max(...times) : null,
  };
}

export type HomeTitles = Awaited<ReturnType<typeof homeTitles>>;

/** How many titles these tokens carry, and of how many none is left or none was ever given. */
export const homeTitles = (scope: Granted<"license:read">, tokenIds: readonly string[]) =>
  transaction(scope, (tx) => titles.viewCounts(tx, tokenIds));

export type HomeOperations = Awaited<ReturnType<typeof homeOperations>>;

/** What runs now, and what was asked for and ended since midnight where the customer is. */
export const homeOperations = (scope: Granted<"operation:read">) =>
  transaction(scope, async (tx) => ({
    running: await running.count(tx),
    ...(await endedOperations.countSince(
      tx,
      readMoment("today", "since", tx.now(), tx.timeZone) ?? tx.now(),
    )),
  }));

export const recentChanges = (scope: Granted<"activity:read">): Promise<activity.ActivityEntry[]> =>
  transaction(scope, async (tx) => (await activity.page(tx, {}, null, RECENT)).rows);
