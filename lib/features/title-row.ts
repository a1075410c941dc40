import "server-only";
import type { TitleRecord } from "#lib/data/titles.ts";
import { poolOf, type Pool } from "#lib/domain/licenses/counts.ts";
import type { TokenRow } from "#lib/features/token-rows.ts";

export interface TitleRow extends Omit<TitleRecord, "pools"> {
  /** Over every token in sight that carries it. */
  pool: Pool;
  tokens: { id: string; name: string }[];
  deviceAssignable: boolean;
  revocable: boolean;
  /** Some token that carries it is of another region than the store that knew it. */
  fromFallback: boolean;
  asOf: Date;
}

/** A title as lists show it: its pools summed, a token that cannot act counted as frozen. */
export function titleRow({ pools, ...title }: TitleRecord, tokens: readonly TokenRow[]): TitleRow {
  const byId = new Map(tokens.map((token) => [token.id, token]));
  const carrying = pools.flatMap(({ tokenId }) => byId.get(tokenId) ?? []);
  return {
    ...title,
    pool: poolOf(pools.map((pool) => ({ ...pool, frozen: byId.get(pool.tokenId)?.frozen ?? true }))),
    tokens: carrying.map(({ id, name }) => ({ id, name })),
    deviceAssignable: pools.some((pool) => pool.deviceAssignable),
    revocable: pools.some((pool) => pool.revocable),
    fromFallback: title.metadataFrom === "US" && carrying.some(({ region }) => region !== "US"),
    asOf: new Date(Math.min(...pools.map((pool) => new Date(pool.asOf).getTime()))),
  };
}
