import * as tokenSyncs from "#lib/data/token-syncs.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantSync, plantToken } from "#tests/support/token-world.ts";

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const id = await plantToken(tx, groupId);
    await plantSync(tx, id, groupId);
    return { id };
  },
  look: (tx, { id }) => tokenSyncs.page(tx, id, null, 10),
  attacks: {
    page: async (tx, { id }) => (await tokenSyncs.page(tx, id, null, 10)).rows,
    runningTokens: async (tx, { id }) =>
      among([...(await tokenSyncs.runningTokens(tx))], (one) => one === id),
  },
});
