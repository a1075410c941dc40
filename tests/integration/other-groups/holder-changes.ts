import * as devices from "#lib/data/devices.ts";
import * as holderChanges from "#lib/data/holder-changes.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { deviceFields } from "#tests/support/inventory-world.ts";

export default attackTable({
  victim: async (ground, tx) => ({
    id: await devices.insert(tx, deviceFields(ground)),
    groupId: ground.groupId,
  }),
  look: (tx, { id }) => devices.find(tx, id),
  attacks: {
    changeAll: async (tx, { id, groupId }) => [
      ...(await nothing(holderChanges.changeAll(tx, "device", [id], { ownerId: id, groupId: tx.groupId }))),
      ...(await nothing(holderChanges.changeAll(tx, "device", [id], { groupId }))),
    ],
    bySource: async (tx, { id }) => Object.keys(await holderChanges.bySource(tx, "device", [id])),
  },
});

const nothing = async (changed: Promise<number>) => ((await changed) === 0 ? [] : ["changed"]);
