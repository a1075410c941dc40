import * as devices from "#lib/data/devices.ts";
import * as members from "#lib/data/holder-group-members.ts";
import * as holderGroups from "#lib/data/holder-groups.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { deviceFields } from "#tests/support/inventory-world.ts";

export default attackTable({
  victim: async (ground, tx) => {
    const { groupId } = ground;
    const [inside, outside] = [
      await devices.insert(tx, deviceFields(ground)),
      await devices.insert(tx, deviceFields(ground)),
    ];
    const id = await holderGroups.insert(tx, { groupId, kind: "device", name: "Tills", rule: null });
    await members.add(tx, "device", id, [inside]);
    return {
      inside,
      outside,
      list: { id, kind: "device" as const, groupId, rule: null },
      tree: [{ id: groupId, parentId: null }],
    };
  },
  look: async (tx, { inside, outside, list, tree }) => ({
    count: await members.count(tx, "device", [list], tree),
    inside: await members.holding(tx, "device", inside, [list], tree),
    outside: await members.holding(tx, "device", outside, [list], tree),
  }),
  attacks: {
    add: (tx, { outside, list }) => members.add(tx, "device", list.id, [outside]),
    remove: (tx, { list }) => members.remove(tx, list.id, null),
    forget: (tx, { inside }) => members.forget(tx, "device", inside),
    count: async (tx, { list, tree }) => (await members.count(tx, "device", [list], tree)).get(list.id),
    holding: (tx, { inside, list, tree }) => members.holding(tx, "device", inside, [list], tree),
  },
});
