import * as holdings from "#lib/data/holdings.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: {
    held: (tx, { deviceId }) => holdings.held(tx, { kind: "device", id: deviceId }),
    accounts: (tx, { deviceId }) => holdings.accounts(tx, deviceId),
  },
});
