import * as sends from "#lib/data/program-invitation-sends.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { lookAtInvitations, plantInvitation } from "#tests/integration/other-groups/program-invitations.ts";

const sent = (personId: string) =>
  [{ personId, channel: "mail", messageId: crypto.randomUUID(), deviceId: null }] as const;
const since = new Date(0);

export default attackTable({
  victim: plantInvitation,
  look: lookAtInvitations,
  attacks: {
    toRegister: (tx, { tokenId }) => sends.toRegister(tx, tokenId, 10),
    notRegistered: (tx, { tokenId }) => sends.notRegistered(tx, tokenId),
    sendable: (tx, { tokenId }) => sends.sendable(tx, tokenId, 10),
    sentSince: async (tx, { tokenId }) => (await sends.sentSince(tx, tokenId, since)).count,
    markSent: (tx, { tokenId, personId }) => sends.markSent(tx, tokenId, sent(personId)),
    markUnreachable: (tx, { tokenId, personId }) => sends.markUnreachable(tx, tokenId, [personId], "no-way"),
    tryUnreachable: (tx, { tokenId }) => sends.tryUnreachable(tx, tokenId),
    followUp: (tx, { tokenId }) => sends.followUp(tx, tokenId),
  },
  behind: {
    markSent: "people whom sendable found in reach",
    markUnreachable: "people whom sendable found in reach",
  },
});
