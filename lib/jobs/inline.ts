import "server-only";
import { jobs } from "#lib/jobs/jobs.ts";
import { startJobs } from "#lib/jobs/start.ts";
import { log } from "#lib/platform/log.ts";

/** The clock and the queue inside the web process, for the smallest of set-ups; they end with it. */
export async function startInline(): Promise<void> {
  await startJobs(jobs);
  log.info("worker.started", { inline: true });
}
