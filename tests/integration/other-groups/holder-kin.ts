import * as devices from "#lib/data/devices.ts";
import * as holderKin from "#lib/data/holder-kin.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { deviceFields } from "#tests/support/inventory-world.ts";

export default attackTable({
  victim: async (ground, tx) => {
    const personId = crypto.randomUUID();
    const id = await devices.insert(tx, { ...deviceFields(ground), ownerId: personId });
    return { id, personId };
  },
  look: (tx, { id }) => devices.get(tx, id),
  attacks: {
    devicesOf: (tx, { personId }) => holderKin.devicesOf(tx, personId),
    mdmIds: (tx, { id }) => holderKin.mdmIds(tx, id),
  },
});
