import "server-only";
import { readEvents } from "#lib/features/mdm/read-events.ts";
import { connectorScope } from "#lib/jobs/connector-scope.ts";
import type { Job } from "#lib/jobs/job.ts";

/** Reads what an MDM server told, in its order, as far as its connector's group reaches. */
export const readMdmEvents = {
  kind: "mdm-events",
  atOnce: 2,
  async run(_scope, connectorId, signal) {
    const scope = await connectorScope(connectorId, "mdm");
    if (scope) await readEvents(scope, connectorId, signal);
    return "finished";
  },
} as const satisfies Job;
