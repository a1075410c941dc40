import * as devices from "#lib/data/devices.ts";
import * as holderEvents from "#lib/data/holder-events.ts";
import * as holderTimeline from "#lib/data/holder-timeline.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { deviceFields } from "#tests/support/inventory-world.ts";

const told = { kinds: ["license-given", "license-taken"], record: true } as const;

export default attackTable({
  victim: async (ground, tx) => {
    const id = await devices.insert(tx, deviceFields(ground));
    await holderEvents.record(tx, [id], "license-given");
    return { kind: "device", id } as const;
  },
  look: async (tx, device) => (await holderTimeline.page(tx, device, told, null)).rows.length,
  attacks: {
    record: (tx, { id }) => holderEvents.record(tx, [id], "license-taken"),
    forget: (tx, { id }) => holderEvents.forget(tx, [id]),
  },
  behind: { forget: "the device or person, whose record was removed in the same transaction" },
});
