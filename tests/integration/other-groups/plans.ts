import * as plans from "#lib/data/plans.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: {
    find: (tx, { planId }) => plans.find(tx, planId),
    get: (tx, { planId }) => plans.get(tx, planId),
    claim: (tx, { planId, operationId }) => plans.claim(tx, planId, operationId),
    discard: (tx, { planId }) => plans.discard(tx, planId),
    insertRows: (tx, { planId, titleId, holder }) =>
      plans.insertRows(tx, planId, [
        { titleId, holder, name: null, result: "gets", reason: null, tokenId: null },
      ]),
    rows: (tx, { planId }) => plans.rows(tx, planId, { size: 10 }),
    list: async (tx, { planId }) =>
      among((await plans.list(tx, { walk: null })).rows, (plan) => plan.id === planId),
    countOpen: (tx) => plans.countOpen(tx),
    byNumber: (tx, { planId, planNumber }) =>
      plans.byNumber(tx, planNumber).then((plan) => (plan?.id === planId ? plan : null)),
  },
  harmless: { insert: "takes no id of anybody's: a plan of the group worked in" },
  behind: {
    rows: "the plan",
    insertRows: "the plan",
  },
});
