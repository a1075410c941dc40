import * as importMappings from "#lib/data/import-mappings.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const table = { groupId, kind: "device", signature: "serial name" } as const;
    await importMappings.remember(tx, table, { serial: 0, name: 1 });
    return table;
  },
  look: (tx, table) => importMappings.recall(tx, table),
  attacks: {
    recall: (tx, table) => importMappings.recall(tx, table),
    remember: (tx, table) => importMappings.remember(tx, table, { serial: 1 }),
  },
});
