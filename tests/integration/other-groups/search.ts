import { db } from "#lib/data/client.ts";
import * as devices from "#lib/data/devices.ts";
import * as search from "#lib/data/search.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { deviceFields } from "#tests/support/inventory-world.ts";

export default attackTable({
  victim: async (ground, tx) => ({ id: await devices.insert(tx, deviceFields(ground, { name: "Till" })) }),
  look: (tx, { id }) =>
    db(tx).searchWord.findMany({
      where: { customerId: tx.customerId, kind: "device", id },
      orderBy: { word: "asc" },
    }),
  attacks: {
    put: (tx, { id }) => search.put(tx, "device", { id, sortKey: "planted", words: ["planted"] }),
    remove: (tx, { id }) => search.remove(tx, "device", id),
  },
});
