import * as templates from "#lib/data/templates.ts";
import * as versions from "#lib/data/template-versions.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";

const texts = { en: { subject: "Come in", heading: "", body: "Open {link}", button: "", footer: "" } };

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const id = await templates.insert(tx, { groupId, name: "Welcome", defaultLanguage: "en" });
    await versions.save(tx, id, { texts, after: 0 });
    return { id };
  },
  look: async (tx, { id }) => ({
    template: await templates.get(tx, id),
    versions: await versions.page(tx, id, null),
  }),
  attacks: {
    save: (tx, { id }) => versions.save(tx, id, { texts: {}, after: 1 }),
    get: (tx, { id }) => versions.get(tx, id, 1),
    inUse: async (tx, { id }) => [...(await versions.inUse(tx, [{ id, version: 1 }])).values()],
    page: async (tx, { id }) => (await versions.page(tx, id, null)).rows,
  },
});
