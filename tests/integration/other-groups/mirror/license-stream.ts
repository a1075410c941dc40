import { streamLicenses } from "#lib/data/mirror/license-stream.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: {
    streamLicenses: async (tx, { tokenId, adamId }) => {
      const stream = streamLicenses(tx, { customerId: tx.customerId, tokenId, now: tx.now(), known: false });
      await stream.write([[adamId, "STDQ", "d:PLANTED0001", null]]);
      return stream.close();
    },
  },
  sharedInCustomer: "only a sync, at the top of the customer, writes what Apple lists",
});
