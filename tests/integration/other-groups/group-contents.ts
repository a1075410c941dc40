import * as contents from "#lib/data/group-contents.ts";
import * as groups from "#lib/data/groups.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";

export default attackTable({
  victim: (ground, tx) => groups.insert(tx, ground.groupId, "Nordics").then(() => ({ id: ground.groupId })),
  look: (tx, { id }) => contents.count(tx, id),
  attacks: {
    count: (tx, { id }) => contents.count(tx, id),
    tally: async (tx, { id }) => (await contents.tally(tx)).get(id),
    removeSpent: (tx, { id }) => contents.removeSpent(tx, id),
    passHistoryUp: (tx, { id }) => contents.passHistoryUp(tx, id, tx.groupId),
  },
});
