import "server-only";
import { startWaiting } from "#lib/features/registration/start-waiting.ts";
import type { Job } from "#lib/jobs/job.ts";

/** Sets going the registrations that wait for a token, once it can act. */
export const startRegistrations = {
  kind: "registrations",
  atOnce: 2,
  async run(scope, tokenId) {
    await startWaiting(scope, tokenId);
    return "finished";
  },
} as const satisfies Job;
