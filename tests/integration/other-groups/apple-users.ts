import * as appleUsers from "#lib/data/apple-users.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantAppleUser, plantToken } from "#tests/support/token-world.ts";

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const id = await plantToken(tx, groupId);
    await plantAppleUser(tx, id, "u-1", "ada@aldermoor.example");
    return { id };
  },
  look: (tx, { id }) => appleUsers.list(tx, { tokenId: id }, null, 10),
  attacks: {
    list: async (tx, { id }) => (await appleUsers.list(tx, { tokenId: id }, null, 10)).rows,
    counts: async (tx, { id }) => [...(await appleUsers.counts(tx, id))],
  },
});
