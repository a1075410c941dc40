import { randomUUID } from "node:crypto";
import * as notifications from "#lib/data/apple-notifications.ts";
import { db } from "#lib/data/client.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantToken } from "#tests/support/token-world.ts";

const LONG_AGO = new Date(0);

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const [id, batch] = [await plantToken(tx, groupId), randomUUID()];
    const { customerId } = tx;
    const row = { customerId, tokenId: id, notificationId: "n-1", type: "ASSET_COUNT", batch };
    await db(tx).appleNotification.create({ data: { ...row, receivedAt: new Date(86_400_000) } });
    return { id, batch };
  },
  look: (tx, { id }) =>
    db(tx).appleNotification.findMany({ where: { customerId: tx.customerId, tokenId: id } }),
  attacks: {
    take: (tx, { id }) => notifications.take(tx, id, randomUUID()),
    handled: (tx, { id, batch }) => notifications.handled(tx, id, batch),
    countSince: (tx, { id }) => notifications.countSince(tx, id, LONG_AGO),
  },
});
