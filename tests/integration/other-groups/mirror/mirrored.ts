import * as mirrored from "#lib/data/mirror/mirrored.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: {
    titlesOf: async (tx, { tokenId, adamId }) => {
      const found = await mirrored.titlesOf(tx, tokenId, [{ adamId, pricingParam: "STDQ" }]);
      return found.filter(({ titleId }) => titleId !== null);
    },
    titlesCountedOtherwise: (tx, { tokenId }) => mirrored.titlesCountedOtherwise(tx, tokenId),
    countOfAll: (tx, { tokenId }) => mirrored.countOfAll(tx, tokenId),
    isEmpty: async (tx, { tokenId }) => !(await mirrored.isEmpty(tx, tokenId)),
  },
  sharedInCustomer: "only a sync, at the top of the customer, compares itself with what stands here",
});
