import * as templates from "#lib/data/templates.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";

const aTemplate = (groupId: string) => ({ groupId, name: "Welcome", defaultLanguage: "en" });

export default attackTable({
  victim: async ({ groupId }, tx) => ({ groupId, id: await templates.insert(tx, aTemplate(groupId)) }),
  look: (tx, { id }) => templates.get(tx, id),
  attacks: {
    page: async (tx, { id }) => among((await templates.page(tx, null)).rows, (row) => row.id === id),
    choices: async (tx, { id }) => among(await templates.choices(tx), (row) => row.id === id),
    get: (tx, { id }) => templates.get(tx, id),
    find: (tx, { id }) => templates.find(tx, id),
    insert: (tx, { groupId }) => templates.insert(tx, aTemplate(groupId)),
    update: (tx, { id }) => templates.update(tx, id, { name: "Ours", defaultLanguage: "de" }),
    remove: (tx, { id }) => templates.remove(tx, id),
  },
});
