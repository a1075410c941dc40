import * as activity from "#lib/data/activity.ts";
import * as audit from "#lib/data/audit.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";

const target = { kind: "token", id: "stores-dach", name: "Stores DACH" };

export default attackTable({
  victim: async ({ groupId }, tx) => {
    await audit.record(tx, "token.renamed", { target });
    const [entry] = await activity.about(tx, target, 1);
    return { groupId, id: entry?.id ?? "" };
  },
  look: (tx, { id }) => activity.get(tx, id),
  attacks: {
    page: async (tx, { id, groupId }) => [
      ...among((await activity.page(tx, {}, null, 50)).rows, (entry) => entry.id === id),
      ...(await activity.page(tx, { groupIds: [groupId] }, null, 50)).rows,
    ],
    count: (tx) => activity.count(tx, { kind: target.kind }),
    get: (tx, { id }) => activity.get(tx, id),
    about: (tx) => activity.about(tx, target, 10),
  },
});
