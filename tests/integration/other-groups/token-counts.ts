import * as tokenCounts from "#lib/data/token-counts.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantTitle, plantToken } from "#tests/support/token-world.ts";

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const id = await plantToken(tx, groupId, { region: "SE" });
    await plantTitle(tx, id, { total: 10, assigned: 10, metadataFrom: "US" });
    return { id };
  },
  look: (tx, { id }) => tokenCounts.perToken(tx, [id]),
  attacks: {
    perToken: (tx, { id }) => tokenCounts.perToken(tx, [id]),
    storeMisses: async (tx, { id }) => (await tokenCounts.storeMisses(tx, id, "SE")).fromUs,
    nearlyOut: (tx, { id }) => tokenCounts.nearlyOut(tx, id, 10),
  },
});
