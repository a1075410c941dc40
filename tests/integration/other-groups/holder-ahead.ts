import * as holderAhead from "#lib/data/holder-ahead.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: {
    waiting: (tx, { deviceId }) => holderAhead.waiting(tx, { kind: "device", id: deviceId }),
    underWay: (tx, { deviceId }) => holderAhead.underWay(tx, { kind: "device", id: deviceId }),
    invitations: (tx, { deviceId }) => holderAhead.invitations(tx, { kind: "person", id: deviceId }),
    commands: (tx, { deviceId }) => holderAhead.commands(tx, { kind: "device", id: deviceId }),
    paying: (tx, { deviceId }) => holderAhead.paying(tx, { kind: "device", id: deviceId }),
  },
});
