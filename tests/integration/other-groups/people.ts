import * as people from "#lib/data/people.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";
import { personFields } from "#tests/support/inventory-world.ts";

const place = { sort: "name", descending: false, walk: null, size: 50 } as const;
const everything = { groups: null, words: [] };

export default attackTable({
  victim: async (ground, tx) => {
    const fields = personFields(ground, { name: "Vera Victim" });
    return { ...fields, id: await people.insert(tx, fields) };
  },
  look: (tx) => people.list(tx, { groups: null, words: ["victim"] }, place),
  attacks: {
    list: async (tx, { id, groupId }) => [
      ...among((await people.list(tx, everything, place)).rows, (person) => person.id === id),
      ...among(
        (await people.list(tx, { groups: [groupId], words: ["victim"] }, place)).rows,
        (person) => person.id === id,
      ),
    ],
    ids: async (tx, { id, groupId }) => [
      ...among(await people.ids(tx, everything, 50), (one) => one === id),
      ...among(await people.ids(tx, { groups: [groupId], words: [] }, 50), (one) => one === id),
    ],
    some: (tx, { id }) => people.some(tx, [id]),
    find: (tx, { id }) => people.find(tx, id),
    get: (tx, { id }) => people.get(tx, id),
    findByAddress: (tx, { email, managedAccount }) => people.findByAddress(tx, { email, managedAccount }),
    named: async (tx, { email, name }) => [
      ...(await people.named(tx, email ?? "")),
      ...(await people.named(tx, name)),
    ],
    insert: (tx, { groupId }) => people.insert(tx, personFields({ groupId })),
    update: (tx, { id }) => people.update(tx, id, personFields(tx)),
    remove: (tx, { id }) => people.remove(tx, id),
  },
});
