import { db } from "#lib/data/client.ts";
import * as importRows from "#lib/data/import-rows.ts";
import * as imports from "#lib/data/imports.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";

export default attackTable({
  victim: async (ground, tx) => {
    const id = await imports.insert(tx, { kind: "device", groupId: ground.groupId, fileName: "list.csv" });
    const row = {
      customerId: tx.customerId,
      importId: id,
      line: 2,
      key: "C02XK1ZJJGH5",
      verdict: "new",
      row: {},
    };
    await db(tx).importRow.create({ data: row });
    return { id, kind: "device" as const };
  },
  look: (tx, victim) => importRows.page(tx, victim, "new", null, 50),
  attacks: {
    page: async (tx, victim) => (await importRows.page(tx, victim, "new", null, 50)).rows,
    remove: (tx, { id }) => importRows.remove(tx, id),
  },
});
