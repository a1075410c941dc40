import "server-only";
import type { z } from "zod";
import type { Faults, Switches } from "#lib/features/rehearsal/control.ts";

/** How Apple can be made to behave in a rehearsal, each by one switch. */
export const behaviors = ["slow", "busy", "throttles", "loses-answers"] as const;
export type Behavior = (typeof behaviors)[number];

export const SLOW_MS = 2_000;

/** The faults that stand for a behavior; slowness is a switch of its own. */
export const faultsOf: Record<
  Exclude<Behavior, "slow">,
  { kind: string; chance: number; retryAfter?: number; number?: number }
> = {
  busy: { kind: "html503", chance: 0.1, retryAfter: 20 },
  throttles: { kind: "throttle", chance: 0.2, retryAfter: 2 },
  "loses-answers": { kind: "reset-after", chance: 0.3 },
};

export function behaviorsFrom(
  switches: z.output<typeof Switches>,
  faults: z.output<typeof Faults>,
): { behavior: Behavior; on: boolean }[] {
  const on = new Set(faults.map(({ how }) => how.kind));
  return behaviors.map((behavior) => ({
    behavior,
    on: behavior === "slow" ? (switches.latencyMs ?? 0) >= SLOW_MS : on.has(faultsOf[behavior].kind),
  }));
}
