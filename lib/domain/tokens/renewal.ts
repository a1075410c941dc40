/** A stored token as far as a file can be compared with it. */
export interface StoredToken {
  id: string;
  fingerprint: string;
  expiresAt: Date;
  /** Apple takes it no more: expired, revoked or unknown. */
  dead: boolean;
}

export interface RenewalFile {
  fingerprint: string;
  expiresAt: Date;
}

export type RenewalVerdict =
  | { fits: "renews" }
  | { fits: "same-file" }
  /** It ends no later than the stored one, which Apple still takes. */
  | { fits: "older-file" }
  | { fits: "other-token" }
  | { fits: "no-token" };

/**
 * What a file is to the tokens stored here. `wanted` is the one somebody wants to renew, null where only the file is
 * known; `match` the one of the file's location, null where there is none.
 */
export function renewalVerdict(
  file: RenewalFile,
  wanted: { id: string } | null,
  match: StoredToken | null,
): RenewalVerdict {
  if (!match) return { fits: "no-token" };
  if (wanted && match.id !== wanted.id) return { fits: "other-token" };
  if (match.fingerprint === file.fingerprint) return { fits: "same-file" };
  if (!match.dead && file.expiresAt <= match.expiresAt) return { fits: "older-file" };
  return { fits: "renews" };
}

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;
const FRESH_DAYS = 7;

/** How many days ago the file was downloaded, where that is long enough to matter: a year counts from then. */
export function fileAge(expiresAt: Date, now: Date): number | null {
  const age = YEAR_DAYS - Math.ceil((expiresAt.getTime() - now.getTime()) / DAY_MS);
  return age > FRESH_DAYS ? age : null;
}
