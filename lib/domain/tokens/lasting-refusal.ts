/** As long as a night's whole sync is apart from the next: then Apple may be tried again. */
const KEPT_MS = 22 * 3_600_000;
/** A good token of the wrong sort (403): questions may be answered all the same, so an answer heals nothing. */
const wrongSort: readonly string[] = ["not-allowed", "legacy-token"];

/** Whether a refusal holds on although Apple answered a question. */
export function refusalStays(
  refusal: { refusalKind: string | null; refusedAt: Date | null },
  at: Date,
): boolean {
  const { refusalKind, refusedAt } = refusal;
  if (refusalKind === null || refusedAt === null || !wrongSort.includes(refusalKind)) return false;
  return at.getTime() - refusedAt.getTime() < KEPT_MS;
}
