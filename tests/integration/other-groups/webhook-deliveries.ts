import { randomUUID } from "node:crypto";
import * as deliveries from "#lib/data/webhook-deliveries.ts";
import * as webhooks from "#lib/data/webhooks.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";

const event = { kind: "token.revoked", body: "{}" };

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const webhookId = randomUUID();
    const secret = { keyId: "test", bytes: new Uint8Array(1) };
    await webhooks.insert(tx, { id: webhookId, groupId, url: "https://a.example/", kinds: [], secret });
    return { webhookId, id: await deliveries.insert(tx, { webhookId, ...event }) };
  },
  look: async (tx, { webhookId }) => (await deliveries.page(tx, webhookId, null)).rows,
  attacks: {
    find: (tx, { id }) => deliveries.find(tx, id),
    get: (tx, { id }) => deliveries.get(tx, id),
    page: async (tx, { webhookId }) => (await deliveries.page(tx, webhookId, null)).rows,
    insert: (tx, { webhookId }) => deliveries.insert(tx, { webhookId, ...event }),
    note: (tx, { id }) => deliveries.note(tx, id, { state: "failed", status: 500, problem: "none" }),
    reopen: (tx, { id }) => deliveries.reopen(tx, id),
  },
  behind: { insert: "the webhook, which webhooks.get or webhooks.listening finds in reach" },
});
