import "server-only";
import { keepRegistered } from "#lib/features/apple-notifications/keep-registered.ts";
import { runSync } from "#lib/features/sync/run-sync.ts";
import type { Job } from "#lib/jobs/job.ts";
import { env } from "#lib/platform/env.ts";

/** One token's trouble never delays another's: each runs by itself, and its next time stands in its own row. */
export const syncToken = {
  kind: "sync",
  atOnce: env().WORKER_CONCURRENCY,
  async run(scope, tokenId, signal) {
    const verdict = await runSync(scope, tokenId, signal);
    if (verdict === "done") await keepRegistered(scope, tokenId, signal);
    return verdict === "gone" ? "finished" : "kept";
  },
} as const satisfies Job;
