import { randomUUID } from "node:crypto";
import { db } from "#lib/data/client.ts";
import * as tokenAddresses from "#lib/data/token-addresses.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantToken } from "#tests/support/token-world.ts";

const email = "keys@aldermoor.example";

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const tokenId = await plantToken(tx, groupId);
    return { tokenId, id: await tokenAddresses.insert(tx, { tokenId, email, linkHash: randomUUID() }) };
  },
  look: async (tx, { tokenId, id }) => ({
    addresses: await tokenAddresses.list(tx, [tokenId]),
    links: await db(tx).tokenAddressHash.findMany({ where: { customerId: tx.customerId, addressId: id } }),
  }),
  attacks: {
    list: (tx, { tokenId }) => tokenAddresses.list(tx, [tokenId]),
    get: (tx, { id }) => tokenAddresses.get(tx, id),
    insert: (tx, { tokenId }) =>
      tokenAddresses.insert(tx, { tokenId, email: "other@kestrel.example", linkHash: randomUUID() }),
    renewLink: (tx, { id }) => tokenAddresses.renewLink(tx, id, randomUUID()),
    verify: (tx, { id }) => tokenAddresses.verify(tx, id),
    noteBounce: (tx) => tokenAddresses.noteBounce(tx, email),
    remove: (tx, { id }) => tokenAddresses.remove(tx, id),
  },
  behind: { insert: "the token, which lib/features/token-here finds in reach" },
});
