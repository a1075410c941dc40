import { staging } from "#lib/data/mirror/staging.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: {
    staging: (tx, { tokenId }) =>
      staging(tx, ({ settle }) =>
        settle(
          async (client) =>
            (await client.query(`select 1 from "License" where "tokenId" = $1`, [tokenId])).rows,
        ),
      ),
  },
  sharedInCustomer: "only a sync, at the top of the customer, stages what Apple lists",
});
