/** What can happen in the life of a content token. */
export const tokenEventKinds = [
  "added",
  "claimed",
  "name-removed",
  "synced",
  "sync-failed",
  "slow",
  "quick-again",
  "silent",
  "answered-again",
  "asked-again",
  "refused",
  "accepted-again",
  "renamed",
  "contested",
  "contest-ended",
  "renewed",
  "taken-over",
  "observed",
  "observed-no-more",
  "released",
  "licenses-moved",
] as const;

export type TokenEventKind = (typeof tokenEventKinds)[number];
