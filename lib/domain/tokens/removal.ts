import { orderPools, type OrderedPool } from "#lib/domain/licenses/pool-order.ts";
import type { TokenState } from "#lib/domain/tokens/state.ts";

/** The way of a token out: nothing irreversible before what it rests on was read back. */
export const removalStages = [
  "read",
  "cover",
  "covering",
  "revoke",
  "revoking",
  "verify",
  "release",
  "destroy",
  "over",
] as const;

export type RemovalStage = (typeof removalStages)[number];

/** Until here a removal can be stopped and the token stays. */
export function mayStillStop(stage: RemovalStage): boolean {
  return removalStages.indexOf(stage) < removalStages.indexOf("release");
}

const dead: readonly TokenState[] = ["expired", "revoked", "invalid"];

export interface RemovalWays {
  /** Licenses can be taken back and holders covered, because the token may write at Apple. */
  mayRevoke: boolean;
  /** Apple takes no word of this token any more: renew it first, or remove it without revoking. */
  dead: boolean;
}

export function removalWays({ state, canWrite }: { state: TokenState; canWrite: boolean }): RemovalWays {
  return { mayRevoke: canWrite, dead: dead.includes(state) };
}

/** Holders of a title that several tokens carry, counted. */
export interface CoverCounts {
  held: number;
  /** They hold the title from another token as well. */
  elsewhere: number;
  /** People whom no other location knows. */
  unknown: number;
  /** What the other tokens have free; Infinity where one is unlimited. */
  free: number;
}

/** How many of those who hold a title from this token alone other tokens could give a license to. */
export function coverable({ held, elsewhere, unknown, free }: CoverCounts): number {
  return Math.max(0, Math.min(free, held - elsewhere - unknown));
}

export interface CoverNeed {
  titleId: string;
  key: string;
  knownTo: readonly string[];
}

export interface CoverPool extends OrderedPool {
  titleId: string;
}

/** What each token has left to give of each title, the one to draw from first. */
export type Supply = ReadonlyMap<string, { tokenId: string; free: number }[]>;

export function supplyOf(pools: readonly CoverPool[]): Supply {
  return new Map(
    [...Map.groupBy(pools, ({ titleId }) => titleId)].map(([titleId, some]) => [
      titleId,
      orderPools(some.filter(({ canWrite }) => canWrite)).map(({ tokenId, unlimited, available }) => ({
        tokenId,
        free: unlimited ? Infinity : available,
      })),
    ]),
  );
}

/** Gives each holder the license of the first token that knows them and has one free, which is then gone from the supply. */
export function shareOut<Need extends CoverNeed>(
  needs: readonly Need[],
  supply: Supply,
): (Need & { tokenId: string })[] {
  return needs.flatMap((need) => {
    const { titleId, knownTo } = need;
    const pool = supply.get(titleId)?.find(({ tokenId, free }) => free > 0 && knownTo.includes(tokenId));
    if (!pool) return [];
    pool.free--;
    return [{ ...need, tokenId: pool.tokenId }];
  });
}
