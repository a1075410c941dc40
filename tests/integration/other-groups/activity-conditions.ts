import { attackTable } from "#tests/integration/other-groups/attack.ts";

export default attackTable({
  victim: () => Promise.resolve(null),
  look: () => Promise.resolve(null),
  attacks: {},
  harmless: { conditions: "writes a part of a query, whose rows lib/data/activity narrows" },
});
