import "server-only";
import { finish, lease, LEASE_MS, postpone, renew, type DueWork } from "#lib/data/across-groups/due-work.ts";
import { customerScope } from "#lib/jobs/customer-scope.ts";
import type { Registrations } from "#lib/jobs/job.ts";
import { log } from "#lib/platform/log.ts";

const AFTER_FAULT_MS = 60_000;

/**
 * Runs one piece of work to its verdict, and says all the while that it is alive. A fault is logged once and looked at
 * again after a minute; work that a stopping worker breaks off is due for the next one at once.
 */
export async function perform(jobs: Registrations, work: DueWork, signal: AbortSignal): Promise<void> {
  await lease(work, new Date());
  const breath = setInterval(() => void renew(work, new Date()).catch(() => undefined), LEASE_MS / 3);
  try {
    const scope = await customerScope(work.customerId, work.kind, work.kind === "sync" ? "sync" : "job");
    const verdict = scope ? await jobs[work.kind].run(scope, work.id, signal) : "finished";
    if (verdict === "finished") await finish(work, new Date());
    else if (verdict !== "kept") await postpone(work, verdict.again, new Date());
  } catch (error) {
    if (!signal.aborted) log.error("job.failed", error, { ...work });
    const again = Date.now() + (signal.aborted ? 0 : AFTER_FAULT_MS);
    await postpone(work, new Date(again), new Date());
  } finally {
    clearInterval(breath);
  }
}
