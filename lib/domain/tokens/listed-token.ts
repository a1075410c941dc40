import { needsAction, urgencyOf } from "#lib/domain/tokens/attention.ts";
import type { Expiry } from "#lib/domain/tokens/expiry.ts";
import { type TokenStanding, tokenStates } from "#lib/domain/tokens/state.ts";
import type { TokenUse } from "#lib/domain/tokens/token-use.ts";
import { nameKey } from "#lib/domain/names.ts";

/** What a list of tokens is filtered and sorted by. */
export interface ListedToken {
  id: string;
  name: string;
  description: string;
  organization: string;
  locationName: string | null;
  groupName: string;
  region: string;
  /** It lives in a group above the one worked in. */
  inherited: boolean;
  expiresAt: Date;
  expiry: Expiry;
  standing: TokenStanding;
  use: TokenUse;
  lastSyncAt: Date | null;
}

export const tokenSorts = ["urgency", "name", "expires", "synced", "titles", "available"] as const;

export type TokenSort = (typeof tokenSorts)[number];

type SortKey = readonly (string | number)[];

/** Ascending; each ends in the name and the id, so that no two rows are equal. */
const keys: Record<TokenSort, (token: ListedToken) => SortKey> = {
  urgency: ({ standing, expiry, expiresAt }) => [
    urgencyOf(standing, expiry),
    tokenStates.indexOf(standing.state),
    expiresAt.getTime(),
  ],
  name: () => [],
  expires: (token) => [token.expiresAt.getTime()],
  synced: (token) => [token.lastSyncAt?.getTime() ?? 0],
  titles: (token) => [token.use.titles],
  available: (token) => [token.use.available],
};

/** The order of a list; reading every row's key once. */
export function sortTokens<T extends ListedToken>(
  tokens: readonly T[],
  sort: TokenSort,
  descending: boolean,
): T[] {
  const keyed = tokens.map((token) => ({
    token,
    key: [...keys[sort](token), nameKey(token.name), token.id],
  }));
  const sign = descending ? -1 : 1;
  return keyed.sort((one, other) => sign * compare(one.key, other.key)).map(({ token }) => token);
}

function compare(one: SortKey, other: SortKey): number {
  for (const [at, value] of one.entries()) {
    const against = other[at] ?? "";
    if (value !== against) return value < against ? -1 : 1;
  }
  return 0;
}

/** How many tokens each ready-made view finds. */
export interface TokenViews {
  all: number;
  /** Of those that are managed here. */
  needsAction: number;
  expiring: number;
  notOurs: number;
  inherited: number;
  /** Of those that need action: nothing can be assigned or revoked until then. */
  stopped: number;
  /** Inherited ones that wait for those who manage them. */
  stoppedAbove: number;
}

export function countViews(tokens: readonly ListedToken[], expiringDays: number): TokenViews {
  const count = (holds: (token: ListedToken) => boolean) => tokens.filter(holds).length;
  return {
    all: tokens.length,
    needsAction: count(waitsHere),
    expiring: count(({ expiry }) => expiresWithin(expiry, expiringDays)),
    notOurs: count(isNotOurs),
    inherited: count(({ inherited }) => inherited),
    stopped: count((token) => waitsHere(token) && !token.standing.canWrite),
    stoppedAbove: count(
      ({ standing, inherited }) => inherited && needsAction(standing) && !standing.canWrite,
    ),
  };
}

/** Somebody here has to act: what is inherited waits for those who manage it above. */
export function waitsHere({ standing, inherited }: Pick<ListedToken, "standing" | "inherited">): boolean {
  return !inherited && needsAction(standing);
}

export function expiresWithin({ tone, days }: Expiry, most: number): boolean {
  return tone !== "past" && days <= most;
}

/** Another server's name stands at the location, or ours does not. */
export function isNotOurs({ standing }: Pick<ListedToken, "standing">): boolean {
  return [standing.state, ...standing.also].some((state) => state === "contested" || state === "not-owned");
}
