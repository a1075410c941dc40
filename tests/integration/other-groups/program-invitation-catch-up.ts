import * as catchUp from "#lib/data/program-invitation-catch-up.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { lookAtInvitations, plantInvitation } from "#tests/integration/other-groups/program-invitations.ts";

export default attackTable({
  victim: plantInvitation,
  look: lookAtInvitations,
  attacks: {
    accepted: (tx, { tokenId }) => catchUp.accepted(tx, tokenId),
    retired: (tx, { tokenId }) => catchUp.retired(tx, tokenId),
  },
});
