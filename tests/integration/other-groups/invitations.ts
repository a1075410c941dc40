import { randomUUID } from "node:crypto";
import * as invitations from "#lib/data/invitations.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";

const email = "marta@aldermoor.example";
const expiresAt = new Date("2100-01-01T00:00:00Z");
const anInvitation = (groupId: string) => ({
  groupId,
  email,
  role: "viewer" as const,
  expiresAt,
  linkHash: randomUUID(),
});

export default attackTable({
  victim: async ({ groupId }, tx) => ({ groupId, id: await invitations.insert(tx, anInvitation(groupId)) }),
  look: (tx, { id }) => invitations.get(tx, id),
  attacks: {
    page: async (tx, { id }) => among((await invitations.page(tx, null)).rows, (row) => row.id === id),
    count: (tx) => invitations.count(tx),
    get: (tx, { id }) => invitations.get(tx, id),
    insert: (tx, { groupId }) => invitations.insert(tx, anInvitation(groupId)),
    renew: (tx, { id }) => invitations.renew(tx, id, { linkHash: randomUUID(), expiresAt }),
    withdraw: (tx, { id }) => invitations.withdraw(tx, id),
    withdrawEarlier: (tx, { groupId }) => invitations.withdrawEarlier(tx, groupId, email),
    claim: (tx, { id }) => invitations.claim(tx, id),
  },
});
