import * as metadata from "#lib/data/metadata.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: {
    wanted: (tx, { tokenId }) => metadata.wanted(tx, tokenId, { region: "DE", after: "", most: 10 }),
    keep: (tx, { adamId }) =>
      metadata.keep(tx, { region: "DE", uId: "none", wanted: [adamId], found: new Map(), icons: [] }),
    icon: (tx, { adamId }) => metadata.icon(tx, adamId),
  },
  sharedInCustomer:
    "titles and what stores say of them are the customer's, one row however many tokens carry them",
});
