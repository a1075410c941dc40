import { randomUUID } from "node:crypto";
import { db } from "#lib/data/client.ts";
import * as settings from "#lib/data/notification-settings.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantToken } from "#tests/support/token-world.ts";

const offered = () => ({ key: randomUUID(), uIdHash: "u", secretHash: "s" });

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const id = await plantToken(tx, groupId);
    await settings.offerAddress(tx, id, offered());
    await settings.registered(tx, id, "https://apps.example.com/hook", "s");
    return { id };
  },
  look: async (tx, { id }) => [
    await settings.find(tx, id),
    await db(tx).notificationAddress.findMany({ where: { customerId: tx.customerId, tokenId: id } }),
  ],
  attacks: {
    find: (tx, { id }) => settings.find(tx, id),
    choose: (tx, { id }) => settings.choose(tx, id, false),
    offerAddress: (tx, { id }) => settings.offerAddress(tx, id, { ...offered(), secretHash: "mine" }),
    registered: (tx, { id }) => settings.registered(tx, id, "https://elsewhere.example", "mine"),
    refused: (tx, { id }) => settings.refused(tx, id, { reason: "apple-refused" }),
    ended: (tx, { id }) => settings.ended(tx, id),
    noteSeen: (tx, { id }) => settings.noteSeen(tx, id, "https://elsewhere.example"),
  },
});
