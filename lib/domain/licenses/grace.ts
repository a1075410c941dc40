/** For so long at most an app goes on working once its license is gone, as Apple says; vendors quote less. An estimate. */
export const GRACE_DAYS = 30;

const DAY_MS = 86_400_000;

/** By when at the latest an app ends whose license was taken back at this moment. */
export const graceEnd = (takenBackAt: Date): Date => new Date(takenBackAt.getTime() + GRACE_DAYS * DAY_MS);

/** Whole days left of the grace, the last one counted as 1; 0 once it is over. */
export function graceDaysLeft(takenBackAt: Date, now: Date): number {
  return Math.max(0, Math.ceil((graceEnd(takenBackAt).getTime() - now.getTime()) / DAY_MS));
}
