import * as waitingPlans from "#lib/data/waiting-plans.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: {
    perToken: (tx, { planId }) => waitingPlans.perToken(tx, planId),
    wishes: (tx, { planId, tokenId }) => waitingPlans.wishes(tx, planId, [tokenId]),
  },
});
