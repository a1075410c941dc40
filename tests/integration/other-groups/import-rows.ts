import { db } from "#lib/data/client.ts";
import * as importRows from "#lib/data/import-rows.ts";
import * as devices from "#lib/data/devices.ts";
import * as imports from "#lib/data/imports.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { deviceFields } from "#tests/support/inventory-world.ts";

export default attackTable({
  victim: async (ground, tx) => {
    const id = await imports.insert(tx, { kind: "device", groupId: ground.groupId, fileName: "list.csv" });
    const deviceId = await devices.insert(tx, deviceFields(ground));
    const missing = {
      customerId: tx.customerId,
      importId: id,
      line: 3,
      key: "F9FXL2Q1N7",
      verdict: "missing",
      row: { id: deviceId },
    };
    await db(tx).importRow.create({ data: missing });
    const row = {
      customerId: tx.customerId,
      importId: id,
      line: 2,
      key: "C02XK1ZJJGH5",
      verdict: "new",
      row: {},
    };
    await db(tx).importRow.create({ data: row });
    return { id, kind: "device" as const, groupId: ground.groupId, deviceId };
  },
  look: async (tx, victim) => [
    await importRows.page(tx, victim, "new", null, 50),
    await importRows.page(tx, victim, "missing", null, 50),
  ],
  attacks: {
    page: async (tx, victim) => (await importRows.page(tx, victim, "new", null, 50)).rows,
    missingIds: (tx, victim) => importRows.missingIds(tx, victim, [victim.groupId], 1, 9),
    markRemoved: (tx, { id, deviceId }) => importRows.markRemoved(tx, id, 1, 9, [deviceId]),
    remove: (tx, { id }) => importRows.remove(tx, id),
  },
});
