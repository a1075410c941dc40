import * as lists from "#lib/data/program-invitation-lists.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";
import { lookAtInvitations, plantInvitation } from "#tests/integration/other-groups/program-invitations.ts";

export default attackTable({
  victim: plantInvitation,
  look: lookAtInvitations,
  attacks: {
    list: async (tx, { tokenId }) => (await lists.list(tx, tokenId, null, null)).rows,
    ofPerson: (tx, { personId }) => lists.ofPerson(tx, personId),
    preview: async (tx, { tokenId, personId }) =>
      among(await lists.preview(tx, [personId]), (one) => one.tokenId === tokenId),
    counts: async (tx, { tokenId }) =>
      Object.values(await lists.counts(tx, tokenId)).filter((count) => count > 0),
    forecast: async (tx, { groupId, tokenId }) => (await lists.forecast(tx, groupId, tokenId)).people,
  },
});
