import "server-only";
import cron from "node-cron";
import { z } from "zod";
import { dueKinds, lookAfterNotices, type DueKind } from "#lib/data/across-groups/due-work.ts";
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
    for (let place = 0; place < jobs[kind].atOnce; place++)
      await openPlace(boss, jobs, kind, stopping.signal);
  const clock = cron.schedule("*/5 * * * * *", async () => tick(), { timezone: "UTC", noOverlap: true });
  await tick();
  return async () => {
    await clock.destroy();
    stopping.abort();
    await closeQueue();
  };
}

/**
 * One place in which work of a kind is done, a piece at a time. Whoever has just finished one looks for the next at once;
 * left alone, a place of pg-boss would wait out its polling interval although work is waiting.
 */
async function openPlace(
  boss: Awaited<ReturnType<typeof queue>>,
  jobs: Registrations,
  kind: DueKind,
  signal: AbortSignal,
): Promise<void> {
  let place = "";
  const work = async ([job]: { data: unknown }[]) => {
    await perform(jobs, { kind, ...Payload.parse(job?.data) }, signal);
    boss.notifyWorker(place);
  };
  place = await boss.work(kind, { batchSize: 1, pollingIntervalSeconds: 2 }, work);
}

async function tick(): Promise<void> {
  const now = new Date();
  await Promise.all([beat("worker", now), lookAfterNotices(now).then(() => noticeDue(now))]).catch(
    (error: unknown) => log.error("clock.failed", error),
  );
}
