import "server-only";
import * as planning from "#lib/data/planning.ts";
import * as titles from "#lib/data/titles.ts";
import * as totals from "#lib/data/total-changes.ts";
import { transaction } from "#lib/data/transaction.ts";
import { isUnlimited, UNLIMITED } from "#lib/domain/licenses/counts.ts";
import { orderPools } from "#lib/domain/licenses/pool-order.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import type { TokenState } from "#lib/domain/tokens/state.ts";
import { titleRow, type TitleRow } from "#lib/features/title-row.ts";
import { type TokenRow, tokenRows } from "#lib/features/token-rows.ts";
import type { Granted } from "#lib/scope.ts";

/** A title in one token, in the order in which licenses are drawn. */
export interface PoolRow {
  tokenId: string;
  name: string;
  state: TokenState;
  frozen: boolean;
  unlimited: boolean;
  total: number;
  assigned: number;
  /** Asked for by orders under way, not read back yet. */
  pending: number;
  retired: number;
  available: number;
}

/** Licenses that left one location for another, as both were read; null for a token that is not in sight. */
export interface MovedLicenses {
  from: string | null;
  to: string | null;
  licenses: number;
  at: Date;
}

export interface TitleView {
  title: TitleRow;
  pools: PoolRow[];
  /** The last few, newest first. */
  moves: MovedLicenses[];
}

const MOVES = 6;

/** One title with its pools; null when no token in sight carries it. */
export async function viewTitle(scope: Granted<"license:read">, id: string): Promise<TitleView | null> {
  if (!isRowId(id)) return null;
  const tokens = await tokenRows(scope as Granted<"license:read"> & Granted<"token:read">);
  return transaction(scope, async (tx) => {
    const [record] = await titles.some(
      tx,
      [id],
      tokens.map((token) => token.id),
    );
    if (!record) return null;
    const pending = new Map((await planning.underWay(tx, [id])).map((one) => [one.tokenId, one.taken]));
    const pools = record.pools.flatMap((pool) => {
      const token = tokens.find((one) => one.id === pool.tokenId);
      if (!token) return [];
      const unlimited = isUnlimited(pool);
      const taken = pending.get(pool.tokenId) ?? 0;
      const available = unlimited ? UNLIMITED : Math.max(0, pool.available - taken);
      const { name, priority, expiresAt, standing, frozen } = token;
      return {
        ...pool,
        name,
        priority,
        expiresAt,
        unlimited,
        available,
        pending: taken,
        frozen,
        state: standing.state,
        canWrite: standing.canWrite,
      };
    });
    const moves = movesBetween(await totals.movesOf(tx, id, MOVES), tokens);
    return { title: titleRow(record, tokens), pools: orderPools(pools), moves };
  });
}

/** Each move once, though both of its ends are kept: by where the licenses left, where that is in sight. */
function movesBetween(ends: readonly totals.MovedEnd[], tokens: readonly TokenRow[]): MovedLicenses[] {
  const nameOf = (id: string | null) => tokens.find((token) => token.id === id)?.name ?? null;
  return ends.flatMap(({ tokenId, otherTokenId, before, after, at }) => {
    const [here, other] = [nameOf(tokenId), nameOf(otherTokenId)];
    if (after < before) return [{ from: here, to: other, licenses: before - after, at }];
    return other === null ? [{ from: null, to: here, licenses: after - before, at }] : [];
  });
}
