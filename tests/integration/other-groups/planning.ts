import * as planning from "#lib/data/planning.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: {
    titles: (tx, { titleId }) => planning.titles(tx, [titleId]),
    pools: (tx, { titleId }) => planning.pools(tx, [titleId]),
    underWay: (tx, { titleId }) => planning.underWay(tx, [titleId]),
    held: (tx, { titleId, holder }) => planning.held(tx, [titleId], [holder]),
    devicesById: (tx, { deviceId }) => planning.devicesById(tx, [deviceId]),
    devicesBySerial: (tx, { serial }) => planning.devicesBySerial(tx, [serial]),
    namesByAccount: (tx, { holder }) => planning.namesByAccount(tx, [holder.slice(2)]),
    peopleById: (tx, { deviceId }) => planning.peopleById(tx, [deviceId]),
  },
  behind: {
    underWay: "the titles, which tokens in sight carry",
    held: "the targets: whoever holds a title from any token gets no second license",
  },
});
