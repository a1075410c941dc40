import * as autoTitles from "#lib/data/auto-titles.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantInvitation } from "#tests/integration/other-groups/program-invitations.ts";

export default attackTable({
  victim: plantInvitation,
  look: (tx, { titleId }) => autoTitles.policyOf(tx, titleId),
  attacks: {
    inviting: (tx, { tokenId }) => autoTitles.inviting(tx, tokenId),
    invitingTokens: async (tx, { tokenId }) =>
      among(await autoTitles.invitingTokens(tx), (one) => one === tokenId),
    policyOf: (tx, { titleId }) => autoTitles.policyOf(tx, titleId),
    setPolicy: (tx, { titleId }) =>
      autoTitles.setPolicy(tx, titleId, { assignmentType: "on-demand", licensing: "device" }),
    carriers: (tx, { titleId }) => autoTitles.carriers(tx, titleId),
  },
  harmless: {
    served: "counts people of the groups in reach, and nobody else's",
    invitingAmong: "names titles by Apple's public ids, and tells their names alone, which are public",
  },
});
