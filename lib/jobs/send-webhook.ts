import "server-only";
import { deliverEvent } from "#lib/features/notices/deliver-event.ts";
import type { Job } from "#lib/jobs/job.ts";

/** Sends one event that became due. */
export const sendWebhook = {
  kind: "webhook",
  atOnce: 4,
  async run(scope, deliveryId) {
    const again = await deliverEvent(scope, deliveryId);
    return again ? { again } : "finished";
  },
} as const satisfies Job;
