import * as holderGroups from "#lib/data/holder-groups.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";

const aList = (groupId: string): holderGroups.HolderGroupFields => ({
  groupId,
  kind: "device",
  name: "Tills",
  rule: null,
});

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const id = await holderGroups.insert(tx, aList(groupId));
    const rule = { match: "all", terms: [{ field: "in", op: "is", value: id }] } as const;
    await holderGroups.insert(tx, {
      ...aList(groupId),
      name: "Of tills",
      rule: { ...rule, terms: [...rule.terms] },
    });
    return { groupId, id };
  },
  look: (tx) => holderGroups.page(tx, "device", null, 50),
  attacks: {
    page: async (tx, { id }) =>
      among((await holderGroups.page(tx, "device", null, 50)).rows, (row) => row.id === id),
    named: async (tx, { id }) =>
      among(await holderGroups.named(tx, "device", "Tills"), (row) => row.id === id),
    lists: async (tx, { id }) => among(await holderGroups.lists(tx, "device", 50), (row) => row.id === id),
    some: (tx, { id }) => holderGroups.some(tx, [id]),
    get: (tx, { id }) => holderGroups.get(tx, id),
    usedIn: (tx, { id }) => holderGroups.usedIn(tx, id),
    insert: (tx, { groupId }) => holderGroups.insert(tx, { ...aList(groupId), name: "Others" }),
    update: (tx, { id }) => holderGroups.update(tx, id, { name: "Mine now", rule: null }),
    remove: (tx, { id }) => holderGroups.remove(tx, id),
  },
});
