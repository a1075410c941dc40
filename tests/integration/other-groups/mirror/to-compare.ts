import { compared } from "#lib/data/mirror/to-compare.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: { compared: (tx, { tokenId }) => compared(tx, tokenId) },
  sharedInCustomer: "only a sync, at the top of the customer, marks what it compared",
});
