import * as devices from "#lib/data/devices.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";
import { deviceFields } from "#tests/support/inventory-world.ts";

const place = { sort: "name", descending: false, walk: null, size: 50 } as const;
const everything = { groups: null, words: [] };

export default attackTable({
  victim: async (ground, tx) => {
    const fields = deviceFields(ground, { name: "Till of the victim" });
    return { ...fields, id: await devices.insert(tx, fields) };
  },
  look: (tx) => devices.list(tx, { groups: null, words: ["victim"] }, place),
  attacks: {
    list: async (tx, { id, groupId }) => [
      ...among((await devices.list(tx, everything, place)).rows, (device) => device.id === id),
      ...among(
        (await devices.list(tx, { groups: [groupId], words: ["victim"] }, place)).rows,
        (device) => device.id === id,
      ),
    ],
    ids: async (tx, { id, groupId }) => [
      ...among(await devices.ids(tx, everything, 50), (one) => one === id),
      ...among(await devices.ids(tx, { groups: [groupId], words: [] }, 50), (one) => one === id),
    ],
    some: (tx, { id }) => devices.some(tx, [id]),
    find: (tx, { id }) => devices.find(tx, id),
    get: (tx, { id }) => devices.get(tx, id),
    findBySerial: (tx, { serial }) => devices.findBySerial(tx, serial),
    insert: (tx, { groupId }) => devices.insert(tx, deviceFields({ groupId })),
    update: (tx, { id }) => devices.update(tx, id, deviceFields(tx)),
    remove: (tx, { id }) => devices.remove(tx, id),
  },
});
