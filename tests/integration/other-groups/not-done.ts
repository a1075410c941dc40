import * as notDone from "#lib/data/not-done.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: {
    list: async (tx, { operationId }) => (await notDone.list(tx, operationId, null)).rows,
  },
  behind: { list: "the operation" },
});
