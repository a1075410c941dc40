import "server-only";
import cron from "node-cron";
import { z } from "zod";
import { dueKinds } from "#lib/data/across-groups/due-work.ts";
import { beat } from "#lib/data/across-groups/health.ts";
import { closeQueue, queue } from "#lib/data/queue.ts";
import type { Registrations } from "#lib/jobs/job.ts";
import { noticeDue } from "#lib/jobs/notice-due.ts";
import { perform } from "#lib/jobs/perform.ts";
import { log } from "#lib/platform/log.ts";

const Payload = z.object({ customerId: z.uuid(), id: z.uuid() });

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
