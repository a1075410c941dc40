import "server-only";
import { carryOnOrder } from "#lib/features/subscriptions/carry-on-order.ts";
import type { Job } from "#lib/jobs/job.ts";

/** Carries on an order of seats, from wherever it stands. */
export const carryOnSubscription = {
  kind: "subscription",
  atOnce: 2,
  async run(scope, orderId, signal) {
    const next = await carryOnOrder(scope, orderId, signal);
    return next === "over" ? "finished" : { again: new Date(Date.now() + next.afterMs) };
  },
} as const satisfies Job;
