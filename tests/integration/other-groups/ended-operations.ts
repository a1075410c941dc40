import * as endedOperations from "#lib/data/ended-operations.ts";
import * as operations from "#lib/data/operations.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantSync, plantToken } from "#tests/support/token-world.ts";

const longAgo = new Date("2020-01-01T00:00:00Z");

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const { id } = await plantSync(tx, await plantToken(tx, groupId), groupId);
    await operations.finish(tx, id, { state: "failed" });
  },
  look: (tx) => endedOperations.countSince(tx, longAgo),
  attacks: { countSince: async (tx) => (await endedOperations.countSince(tx, longAgo)).ended },
});
