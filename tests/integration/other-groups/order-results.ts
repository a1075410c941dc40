import { randomUUID } from "node:crypto";
import * as operations from "#lib/data/operations.ts";
import * as orderResults from "#lib/data/order-results.ts";
import * as orders from "#lib/data/orders.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantTitle, plantToken } from "#tests/support/token-world.ts";

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const tokenId = await plantToken(tx, groupId);
    const titleId = await plantTitle(tx, tokenId, { total: 10 });
    const { id } = await operations.insert(tx, { kind: "revoke", groupId, subject: {} });
    const orderId = randomUUID();
    await orders.insert(tx, id, {
      id: orderId,
      number: 1,
      tokenId,
      verb: "disassociate",
      items: [{ titleId, holder: "d:F4KQ7X2M9L", name: "Store 114, till 3" }],
    });
    await orders.markItems(tx, orderId, ["planned"], { state: "confirmed" });
    return { id, titleId };
  },
  look: (tx, { id }) => orderResults.behind(tx, id, null, 10),
  attacks: {
    behind: (tx, { id }) => orderResults.behind(tx, id, null, 10),
    takenBack: (tx, { id }) => orderResults.takenBack(tx, id),
    losers: (tx, { id, titleId }) => orderResults.losers(tx, id, titleId),
  },
});
