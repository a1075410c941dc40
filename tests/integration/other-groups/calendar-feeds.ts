import { randomUUID } from "node:crypto";
import { db } from "#lib/data/client.ts";
import * as calendarFeeds from "#lib/data/calendar-feeds.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";

const aFeed = (groupId: string) => ({ groupId, name: "Operations calendar", hash: randomUUID() });

export default attackTable({
  victim: async ({ groupId }, tx) => ({ groupId, id: await calendarFeeds.insert(tx, aFeed(groupId)) }),
  look: async (tx, { id }) => ({
    feed: await calendarFeeds.get(tx, id),
    hashes: await db(tx).calendarFeedHash.findMany({ where: { customerId: tx.customerId } }),
  }),
  attacks: {
    page: async (tx, { id }) => among((await calendarFeeds.page(tx, null)).rows, (row) => row.id === id),
    get: (tx, { id }) => calendarFeeds.get(tx, id),
    insert: (tx, { groupId }) => calendarFeeds.insert(tx, aFeed(groupId)),
    revoke: (tx, { id }) => calendarFeeds.revoke(tx, id),
  },
});
