import * as assets from "#lib/data/mirror/assets.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: {
    mirrorAssets: (tx, { tokenId }) => assets.mirrorAssets(tx, tokenId, [], { whole: true }),
    confirmAssets: (tx, { tokenId }) => assets.confirmAssets(tx, tokenId),
  },
  sharedInCustomer: "only a sync, at the top of the customer, writes what Apple lists",
});
