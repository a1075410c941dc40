import * as devices from "#lib/data/devices.ts";
import * as holderTags from "#lib/data/holder-tags.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { deviceFields } from "#tests/support/inventory-world.ts";

export default attackTable({
  victim: async (ground, tx) => {
    const id = await devices.insert(tx, deviceFields(ground));
    await holderTags.add(tx, "device", [id], ["kiosk"]);
    return { id };
  },
  look: (tx, { id }) => holderTags.of(tx, "device", id),
  attacks: {
    add: (tx, { id }) => holderTags.add(tx, "device", [id], ["theirs"]),
    remove: (tx, { id }) => holderTags.remove(tx, "device", [id], ["kiosk"]),
    of: (tx, { id }) => holderTags.of(tx, "device", id),
  },
});
