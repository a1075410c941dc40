import { randomUUID } from "node:crypto";
import * as webhooks from "#lib/data/webhooks.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";

const aWebhook = (groupId: string): webhooks.NewWebhook => ({
  id: randomUUID(),
  groupId,
  url: "https://hooks.aldermoor.example/",
  kinds: ["token.revoked"],
  secret: { keyId: "test", bytes: new Uint8Array(1) },
});

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const webhook = aWebhook(groupId);
    await webhooks.insert(tx, webhook);
    return { groupId, id: webhook.id };
  },
  look: (tx, { id }) => webhooks.get(tx, id),
  attacks: {
    page: async (tx, { id }) => among((await webhooks.page(tx, null)).rows, (row) => row.id === id),
    listening: async (tx, { id }) => among(await webhooks.listening(tx), (row) => row.id === id),
    get: (tx, { id }) => webhooks.get(tx, id),
    insert: (tx, { groupId }) => webhooks.insert(tx, aWebhook(groupId)),
    turn: (tx, { id }) => webhooks.turn(tx, id, false),
    remove: (tx, { id }) => webhooks.remove(tx, id),
    sealedSecret: (tx, { id }) => webhooks.sealedSecret(tx, id),
  },
});
