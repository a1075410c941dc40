// The worker's entry: the clock and the queue, in a process of their own.
import { disconnect } from "#lib/data/client.ts";
import { jobs } from "#lib/jobs/jobs.ts";
import { startJobs } from "#lib/jobs/start.ts";
import { log } from "#lib/platform/log.ts";
import { adoptProxy } from "#lib/platform/proxy.ts";

adoptProxy();
const stop = await startJobs(jobs);
log.info("worker.started");
process.send?.("ready");

let leaving = false;
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.on(signal, () => {
    if (leaving) return;
    leaving = true;
    void stop()
      .then(disconnect)
      .finally(() => process.exit(0));
  });
