import * as commandLists from "#lib/data/mdm-command-lists.ts";
import * as newCommands from "#lib/data/mdm-new-commands.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { commandFor, plantConnector } from "#tests/support/mdm-rows.ts";

export default attackTable({
  victim: plantConnector,
  look: async (tx, { deviceId }) => (await commandLists.ofDevice(tx, deviceId, null)).rows,
  attacks: {
    insert: (tx, planted) => newCommands.insert(tx, [commandFor({ ...planted, titleId: null }, tx.now())]),
    openFor: (tx, { deviceId, titleId }) => newCommands.openFor(tx, { deviceId, titleId, kind: "install" }),
    isLicensed: (tx, { deviceId, titleId }) => newCommands.isLicensed(tx, deviceId, titleId),
    devicesOf: (tx, { tokenId, titleId, holder }) =>
      newCommands.devicesOf(tx, tokenId, [{ titleId, holder }]),
    tokensLicensing: (tx, { deviceId, titleId }) => newCommands.tokensLicensing(tx, deviceId, titleId),
    platformsOf: (tx, { titleId }) => newCommands.platformsOf(tx, titleId),
  },
  behind: { platformsOf: "the command of a device in reach; titles are the customer's as a whole" },
});
