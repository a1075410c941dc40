import type { DayKind } from "#lib/domain/tokens/health-year.ts";

/** What a day was like, in one word or two. */
export const dayWords: Record<DayKind, string> = {
  answered: "Answered",
  slow: "Slow, over 5 s",
  failing: "Sync failed",
  silent: "No answer",
  refused: "Refused",
  contested: "Contested",
  unknown: "Not asked",
};

export const dayOrder = [
  "answered", "slow", "failing", "silent", "refused", "contested", "unknown",
] as const satisfies readonly DayKind[]; // prettier-ignore
