import * as removals from "#lib/data/removals.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantRemoval, readRemoval } from "#tests/support/removal-world.ts";

const choices = { relicense: false, revoke: false, uninstall: false };

export default attackTable({
  victim: plantRemoval,
  look: readRemoval,
  attacks: {
    begin: (tx, { groupId, tokenId, planId: id }) =>
      removals.begin(tx, { id, tokenId, groupId, tokenName: "Mine", uId: id, ...choices }),
    find: (tx, { operationId }) => removals.find(tx, operationId),
    get: (tx, { operationId }) => removals.get(tx, operationId),
    move: (tx, { operationId }) => removals.move(tx, operationId, "read", { stage: "destroy" }),
    giveBack: (tx, { operationId }) => removals.giveBack(tx, operationId),
    otherWork: (tx, { tokenId }) => removals.otherWork(tx, tokenId),
    names: async (tx, { tokenId }) => (await removals.names(tx)).get(tokenId),
    openPlans: (tx, { tokenId }) => removals.openPlans(tx, tokenId),
  },
});
