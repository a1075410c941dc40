import { db } from "#lib/data/client.ts";
import * as subscriptions from "#lib/data/subscriptions.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantToken } from "#tests/support/token-world.ts";

const wish = { adamId: "700", verb: "associate", renewing: true, clientUserIds: ["u-1"] } as const;
const order = (tokenId: string) => ({ ...wish, tokenId, clientUserIds: [...wish.clientUserIds] });

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const tokenId = await plantToken(tx, groupId);
    const { customerId } = tx;
    await db(tx).appleUser.create({
      data: { customerId, tokenId, clientUserId: "u-1", status: "Associated" },
    });
    await subscriptions.switched(tx, tokenId, true);
    const written = await subscriptions.write(tx, order(tokenId));
    return { tokenId, id: written?.id ?? "" };
  },
  look: async (tx, { tokenId }) => [
    await subscriptions.setting(tx, tokenId),
    await subscriptions.latest(tx, tokenId),
  ],
  attacks: {
    setting: (tx, { tokenId }) => subscriptions.setting(tx, tokenId),
    switched: (tx, { tokenId }) => subscriptions.switched(tx, tokenId, false),
    acceptedAmong: (tx, { tokenId }) => subscriptions.acceptedAmong(tx, tokenId, ["u-1"]),
    write: (tx, { tokenId }) => subscriptions.write(tx, order(tokenId)),
    find: (tx, { id }) => subscriptions.find(tx, id),
    latest: (tx, { tokenId }) => subscriptions.latest(tx, tokenId),
    move: (tx, { id }) => subscriptions.move(tx, id, { state: "done" }),
  },
});
