import * as devices from "#lib/data/devices.ts";
import * as holderRemoval from "#lib/data/holder-removal.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { deviceFields } from "#tests/support/inventory-world.ts";

export default attackTable({
  victim: async (ground, tx) => ({ id: await devices.insert(tx, deviceFields(ground, { name: "Till" })) }),
  look: (tx, { id }) => devices.find(tx, id),
  attacks: {
    removeAll: (tx, { id }) => holderRemoval.removeAll(tx, "device", [id]),
  },
});
