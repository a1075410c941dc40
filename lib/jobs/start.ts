import "server-only";
import cron from "node-cron";
import { z } from "zod";
import { finish, postpone, dueKinds, type DueWork } from "#lib/data/across-groups/due-work.ts";
import { beat } from "#lib/data/across-groups/health.ts";
import { closeQueue, queue } from "#lib/data/queue.ts";
import { customerScope } from "#lib/jobs/customer-scope.ts";
import type { Registrations } from "#lib/jobs/job.ts";
import { noticeDue } from "#lib/jobs/notice-due.ts";
import { log } from "#lib/platform/log.ts";

const Payload = z.object({ customerId: z.uuid(), id: z.uuid() });
const AFTER_FAULT_MS = 60_000;

/** Starts the clock and the queue's workers; the answer stops both, letting what is under way notice by its signal. */
export async function startJobs(jobs: Registrations): Promise<() => Promise<void>> {
  const boss = await queue({ supervise: true });
  const stopping = new AbortController();
  for (const kind of dueKinds)
    await boss.work(
      kind,
      { batchSize: 1, localConcurrency: jobs[kind].atOnce, pollingIntervalSeconds: 2 },
      async ([job]: { data: unknown }[]) =>
        perform(jobs, { kind, ...Payload.parse(job?.data) }, stopping.signal),
    );
  const clock = cron.schedule("*/5 * * * * *", async () => tick(), { timezone: "UTC", noOverlap: true });
  await tick();
  return async () => {
    await clock.destroy();
    stopping.abort();
    await closeQueue();
  };
}

async function tick(): Promise<void> {
  const now = new Date();
  await Promise.all([beat("worker", now), noticeDue(now)]).catch((error: unknown) =>
    log.error("clock.failed", error),
  );
}

/** Runs one piece of work to its verdict. A fault is logged once and looked at again after a minute. */
export async function perform(jobs: Registrations, work: DueWork, signal: AbortSignal): Promise<void> {
  const job = jobs[work.kind];
  try {
    const scope = await customerScope(work.customerId, work.kind, work.kind === "sync" ? "sync" : "job");
    const verdict = scope ? await job.run(scope, work.id, signal) : "finished";
    if (verdict === "finished") await finish(work);
    else if (verdict !== "kept") await postpone(work, verdict.again);
  } catch (error) {
    if (signal.aborted) return;
    log.error("job.failed", error, { ...work });
    await postpone(work, new Date(Date.now() + AFTER_FAULT_MS));
  }
}
