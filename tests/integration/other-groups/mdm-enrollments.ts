import * as enrollments from "#lib/data/mdm-enrollments.ts";
import * as targets from "#lib/data/mdm-targets.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantConnector } from "#tests/support/mdm-rows.ts";

export default attackTable({
  victim: plantConnector,
  look: async (tx, { connectorId, deviceId, target }) => [
    await enrollments.get(tx, connectorId, target),
    await targets.serving(tx, [deviceId]),
  ],
  attacks: {
    find: (tx, { connectorId, target }) => enrollments.find(tx, connectorId, target),
    get: (tx, { connectorId, target }) => enrollments.get(tx, connectorId, target),
    save: (tx, { connectorId, target }) => enrollments.save(tx, connectorId, target, { leftAt: tx.now() }),
    newcomers: async (tx, { connectorId }) => (await enrollments.newcomers(tx, connectorId, null)).rows,
    countNewcomers: (tx, { connectorId }) => enrollments.countNewcomers(tx, connectorId),
    noteDevice: (tx, { deviceId }) =>
      enrollments.noteDevice(tx, deviceId, { udid: "UDID-THEIRS", lastSeenAt: tx.now() }),
    deviceByTarget: (tx, { target }) => enrollments.deviceByTarget(tx, target),
  },
  behind: { save: "the connector, which connectors.get or a scope of its group finds in reach" },
});
