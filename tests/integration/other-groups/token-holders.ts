import * as tokenHolders from "#lib/data/token-holders.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantTitle, plantToken } from "#tests/support/token-world.ts";

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const id = await plantToken(tx, groupId);
    await plantTitle(tx, id, { total: 10, assigned: 1, holders: ["p:u-1"] });
    return { id };
  },
  look: (tx, { id }) => tokenHolders.splitByHolder(tx, id, 1),
  attacks: {
    splitByHolder: async (tx, { id }) => (await tokenHolders.splitByHolder(tx, id, 0))?.people ?? null,
  },
});
