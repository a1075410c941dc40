import * as activity from "#lib/data/activity.ts";
import * as audit from "#lib/data/audit.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";

export default attackTable({
  victim: ({ groupId }) => Promise.resolve({ groupId }),
  look: (tx) => activity.count(tx, {}),
  attacks: {
    record: (tx, { groupId }) => refusedByPolicy(audit.record(tx, "token.renamed", { groupId })),
  },
});

/** Postgres itself refuses the row: no verb above asks for another group's. */
const refusedByPolicy = (attempt: Promise<void>) =>
  attempt.catch((error: unknown) => {
    if (!String(error).includes("row-level security")) throw error;
  });
