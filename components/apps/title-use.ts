import type { Utilization } from "#components/ui/utilization-shares.ts";
import type { Pool } from "#lib/domain/licenses/counts.ts";

/** A pool as its bar draws it. */
export function poolUse({ assigned, total, retired, frozen, unlimited, frozenUnlimited }: Pool): Utilization {
  return { assigned: assigned + retired, total, frozen, unlimited: unlimited || frozenUnlimited };
}
