import * as commandLists from "#lib/data/mdm-command-lists.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantConnector } from "#tests/support/mdm-rows.ts";

export default attackTable({
  victim: plantConnector,
  look: async (tx, { deviceId }) => (await commandLists.ofDevice(tx, deviceId, null)).rows,
  attacks: {
    ofDevice: async (tx, { deviceId }) => (await commandLists.ofDevice(tx, deviceId, null)).rows,
    installsOf: (tx, { deviceId }) => commandLists.installsOf(tx, deviceId),
    installsOfTitle: (tx, { titleId, deviceId }) => commandLists.installsOfTitle(tx, titleId, [deviceId]),
    openOf: (tx, { connectorId, deviceId }) => commandLists.openOf(tx, connectorId, deviceId),
  },
});
