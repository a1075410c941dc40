import { db } from "#lib/data/client.ts";
import * as waiting from "#lib/data/waiting.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantWish } from "#tests/support/wish-world.ts";

export default attackTable({
  victim: async ({ groupId }, tx) => plantWish(tx, groupId),
  look: (tx, { tokenId }) =>
    db(tx).waitingWish.findMany({
      where: { customerId: tx.customerId, tokenId },
      select: { id: true, state: true },
    }),
  attacks: {
    insert: (tx, wish) => waiting.insert(tx, [wish], { trigger: "asked", askedIn: null }),
    count: (tx, { tokenId }) => waiting.count(tx, tokenId).then((count) => count || null),
    page: async (tx, { tokenId }) => (await waiting.page(tx, tokenId, null)).rows,
    drop: (tx, { tokenId, id }) => waiting.drop(tx, tokenId, id),
  },
});
