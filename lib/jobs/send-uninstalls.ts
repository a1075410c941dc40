import "server-only";
import { queueUninstalls } from "#lib/features/mdm/queue-uninstalls.ts";
import type { Job } from "#lib/jobs/job.ts";

/** Hands the uninstalls of a removed token to MDM servers; devices that none reaches yet wait. */
export const sendUninstalls = {
  kind: "uninstalls",
  atOnce: 1,
  async run(scope, removalId) {
    await queueUninstalls(scope, removalId);
    return "finished";
  },
} as const satisfies Job;
