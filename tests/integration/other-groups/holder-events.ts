import * as devices from "#lib/data/devices.ts";
import * as holderEvents from "#lib/data/holder-events.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { deviceFields } from "#tests/support/inventory-world.ts";

export default attackTable({
  victim: async (ground, tx) => {
    const id = await devices.insert(tx, deviceFields(ground));
    await holderEvents.record(tx, [id], "license-given");
    return { id };
  },
  look: async (tx, { id }) => (await holderEvents.page(tx, id, null)).rows.length,
  attacks: {
    record: (tx, { id }) => holderEvents.record(tx, [id], "license-taken"),
    page: async (tx, { id }) => (await holderEvents.page(tx, id, null)).rows,
  },
});
