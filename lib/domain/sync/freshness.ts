export type Freshness = "never" | "fresh" | "stale";

/** Numbers go stale once two syncs that should have been were not. */
export function freshnessOf(asOf: Date | null, intervalMinutes: number, now: Date): Freshness {
  if (asOf === null) return "never";
  return now.getTime() - asOf.getTime() <= 2 * intervalMinutes * 60_000 ? "fresh" : "stale";
}
