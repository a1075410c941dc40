/** How a person stands with a location; whoever has none of these is not invited. */
export const invitationStates = [
  "queued",
  "invited",
  "accepted",
  "refused",
  "unreachable",
  "canceled",
  "retired",
] as const;

export type InvitationState = (typeof invitationStates)[number];

/** Why somebody is invited: the token's switch, an Auto app, an app given to them, by hand; or known from Apple's list alone. */
export const invitationReasons = ["switch", "auto-title", "assignment", "by-hand", "at-apple"] as const;

export type InvitationReason = (typeof invitationReasons)[number];

export type InvitationChannel = "command" | "mail";

const DAY_MS = 86_400_000;

/** Nobody is invited twice within these days, whatever the reasons. */
export const COOL_DOWN_DAYS = 7;

/** Whoever has not accepted after so many days counts as silent. */
export const SILENT_DAYS = 14;

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

/** Whoever was invited before this moment may be invited again. */
export const cooledDownBefore = (now: Date): Date => daysBefore(now, COOL_DOWN_DAYS);

/** Whoever was invited before this moment and has not accepted is silent. */
export const silentBefore = (now: Date): Date => daysBefore(now, SILENT_DAYS);
