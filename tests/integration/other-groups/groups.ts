import * as groups from "#lib/data/groups.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";

export default attackTable({
  victim: async (ground, tx) => ({
    groupId: ground.groupId,
    ...(await groups.insert(tx, ground.groupId, "Nordics")),
  }),
  look: (tx) => groups.list(tx),
  attacks: {
    list: async (tx, { id }) => among(await groups.list(tx), (group) => group.id === id),
    find: (tx, { id }) => groups.find(tx, id),
    get: (tx, { id }) => groups.get(tx, id),
    insert: (tx, { id }) => groups.insert(tx, id, "Planted"),
    rename: (tx, { id }) => groups.rename(tx, id, "Taken"),
    move: (tx, { id }) => groups.move(tx, id, tx.groupId),
    remove: (tx, { id }) => groups.remove(tx, id),
    path: async (tx, { id }) => among(await groups.path(tx), (group) => group.id === id),
  },
  harmless: { lockTree: "locks the customer's own row and answers nothing" },
});
