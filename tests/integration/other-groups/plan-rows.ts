import * as planRows from "#lib/data/plan-rows.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: { toOrder: (tx, { planId, operationId }) => planRows.toOrder(tx, planId, operationId) },
});
