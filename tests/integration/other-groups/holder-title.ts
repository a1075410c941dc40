import * as holderTitle from "#lib/data/holder-title.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { type Ledger, plantLedger, readLedger } from "#tests/support/ledger-world.ts";

const device = ({ deviceId }: Ledger) => ({ kind: "device", id: deviceId }) as const;

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: {
    find: (tx, ledger) => holderTitle.find(tx, device(ledger), ledger.titleId),
    held: (tx, ledger) => holderTitle.held(tx, device(ledger), ledger.titleId),
    lastAsked: (tx, ledger) => holderTitle.lastAsked(tx, device(ledger), ledger.titleId),
    waitingFor: (tx, ledger) => holderTitle.waitingFor(tx, device(ledger), ledger.titleId),
    lastInstall: (tx, ledger) => holderTitle.lastInstall(tx, device(ledger), ledger.titleId),
  },
});
