import * as settling from "#lib/data/settling.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { type Ledger, plantLedger, readLedger } from "#tests/support/ledger-world.ts";

const pairOf = ({ tokenId, titleId, holder }: Ledger) => ({ tokenId, titleId, key: holder });

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: {
    standing: (tx, { orderId, tokenId }) => settling.standing(tx, orderId, tokenId),
    standingPairs: async (tx, ledger) =>
      (await settling.standingPairs(tx, [pairOf(ledger)], "associate"))(pairOf(ledger)),
    pairsUnderWay: async (tx, ledger) =>
      (await settling.pairsUnderWay(tx, [pairOf(ledger)], "associate", ledger.planId))(pairOf(ledger)),
    write: (tx, { orderId, titleId, holder }) =>
      settling.write(tx, orderId, [{ titleId, holder, state: "refused", reason: 1 }]),
    sign: (tx, { orderId, tokenId, operationId }) => settling.sign(tx, orderId, tokenId, operationId),
  },
  behind: {
    standing: "the operation, which the worker took up",
    standingPairs: "the operation, which the worker took up",
    pairsUnderWay: "the operation, which the worker took up",
    write: "the operation, which the worker took up",
  },
});
