import "server-only";
import * as groups from "#lib/data/groups.ts";
import * as tokenCounts from "#lib/data/token-counts.ts";
import * as tokenSyncs from "#lib/data/token-syncs.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { freshnessOf, type Freshness } from "#lib/domain/sync/freshness.ts";
import { isFrozen } from "#lib/domain/tokens/attention.ts";
import { expiryOf } from "#lib/domain/tokens/expiry.ts";
import type { ListedToken } from "#lib/domain/tokens/listed-token.ts";
import type { TokenStanding } from "#lib/domain/tokens/state.ts";
import { nothingInUse } from "#lib/domain/tokens/token-use.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import type { Granted } from "#lib/scope.ts";

/** A token in sight: its record, how it stands, and what Apple counts in it. */
export interface TokenRow extends tokens.TokenRecord, ListedToken {
  frozen: boolean;
  syncing: boolean;
  freshness: Freshness;
  countedAt: Date | null;
}

/** Every token in sight, with one question about all their counts. */
export async function tokenRows(scope: Granted<"token:read">): Promise<TokenRow[]> {
  const standing = await standingOf(scope);
  return transaction(scope, async (tx) => rowsOf(tx, await tokens.list(tx), standing));
}

/** One token in sight; null for one that is not, and for what is no id at all. */
export async function tokenRow(scope: Granted<"token:read">, id: string): Promise<TokenRow | null> {
  if (!isRowId(id)) return null;
  const standing = await standingOf(scope);
  return transaction(scope, async (tx) => {
    const token = await tokens.find(tx, id);
    const [row] = token ? await rowsOf(tx, [token], standing) : [];
    return row ?? null;
  });
}

async function rowsOf(
  tx: Tx,
  records: readonly tokens.TokenRecord[],
  standing: (token: tokens.TokenRecord) => TokenStanding,
): Promise<TokenRow[]> {
  const ids = records.map(({ id }) => id);
  const counted = new Map((await tokenCounts.perToken(tx, ids)).map((one) => [one.tokenId, one]));
  const groupNames = new Map(
    [...(await groups.path(tx)), ...(await groups.list(tx))].map(({ id, name }) => [id, name]),
  );
  const syncing = await tokenSyncs.runningTokens(tx);
  const now = tx.now();
  return records.map((token) => {
    const stands = standing(token);
    const counts = counted.get(token.id);
    return {
      ...token,
      groupName: groupNames.get(token.groupId) ?? "",
      inherited: !tx.reach.includes(token.groupId),
      expiry: expiryOf(token.expiresAt, now, tx.timeZone),
      standing: stands,
      use: counts ?? nothingInUse,
      frozen: isFrozen(stands),
      syncing: syncing.has(token.id),
      freshness: freshnessOf(token.lastSyncAt, token.syncMinutes, now),
      countedAt: counts?.asOf ?? null,
    };
  });
}
