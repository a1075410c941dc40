import * as tokenEvents from "#lib/data/token-events.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantToken } from "#tests/support/token-world.ts";

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const id = await plantToken(tx, groupId);
    await tokenEvents.record(tx, id, "added");
    return { id };
  },
  look: async (tx, { id }) => (await tokenEvents.page(tx, id, null)).rows.length,
  attacks: {
    record: (tx, { id }) => tokenEvents.record(tx, id, "released"),
    lastOf: (tx, { id }) => tokenEvents.lastOf(tx, id, ["added"]),
    turns: (tx, { id }) => tokenEvents.turns(tx, id, ["added"]),
    page: async (tx, { id }) => (await tokenEvents.page(tx, id, null)).rows,
  },
});
