import { randomUUID } from "node:crypto";
import * as apiKeys from "#lib/data/api-keys.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";

const aKey = (groupId: string) => ({
  groupId,
  name: "terraform",
  role: "admin" as const,
  prefix: "qm_abcdef",
  hash: randomUUID(),
  expiresAt: null,
});

export default attackTable({
  victim: async ({ groupId }, tx) => ({ groupId, id: await apiKeys.insert(tx, aKey(groupId)) }),
  look: (tx, { id }) => apiKeys.get(tx, id),
  attacks: {
    page: async (tx, { id }) => among((await apiKeys.page(tx, null)).rows, (row) => row.id === id),
    count: (tx) => apiKeys.count(tx),
    get: (tx, { id }) => apiKeys.get(tx, id),
    insert: (tx, { groupId }) => apiKeys.insert(tx, aKey(groupId)),
    revoke: (tx, { id }) => apiKeys.revoke(tx, id),
  },
});
