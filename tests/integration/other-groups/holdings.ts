import { db } from "#lib/data/client.ts";
import * as holdings from "#lib/data/holdings.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

export default attackTable({
  victim: async (ground, tx) => {
    const ledger = await plantLedger(ground, tx);
    const user = { tokenId: ledger.tokenId, clientUserId: "u-1", status: "Registered" };
    await db(tx).appleUser.create({ data: { customerId: tx.customerId, ...user }, select: { status: true } });
    return ledger;
  },
  look: readLedger,
  attacks: {
    held: (tx, { deviceId }) => holdings.held(tx, { kind: "device", id: deviceId }),
    accounts: (tx, { deviceId }) => holdings.accounts(tx, deviceId),
    reserved: (tx, { tokenId }) => holdings.reserved(tx, [{ tokenId, holder: "p:u-1" }]),
  },
});
