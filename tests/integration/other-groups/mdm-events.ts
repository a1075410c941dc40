import * as mdmEvents from "#lib/data/mdm-events.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantConnector } from "#tests/support/mdm-rows.ts";

export default attackTable({
  victim: async (ground, tx) => {
    const planted = await plantConnector(ground, tx);
    const [event] = await mdmEvents.first(tx, planted.connectorId, 1);
    return { ...planted, sequence: event?.sequence ?? 0n };
  },
  look: async (tx, { connectorId }) => (await mdmEvents.first(tx, connectorId, 9)).map(({ event }) => event),
  attacks: {
    insert: (tx, { connectorId }) => mdmEvents.insert(tx, connectorId, { kind: "left" }),
    first: (tx, { connectorId }) => mdmEvents.first(tx, connectorId, 9),
    take: (tx, { connectorId, sequence }) => mdmEvents.take(tx, connectorId, sequence),
  },
  behind: { insert: "the connector, which receiveEvent finds in reach" },
});
