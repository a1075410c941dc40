import "server-only";
import { carryOn } from "#lib/features/mdm/carry-on.ts";
import type { Job } from "#lib/jobs/job.ts";

/** Sends one command to its MDM server, asks what became of it, or gives it up. */
export const carryOnCommand = {
  kind: "mdm",
  atOnce: 8,
  async run(scope, commandId) {
    const again = await carryOn(scope, commandId);
    return again ? { again } : "finished";
  },
} as const satisfies Job;
