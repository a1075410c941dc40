import * as checks from "#lib/data/renewal-checks.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantTitle, plantToken } from "#tests/support/token-world.ts";

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const tokenId = await plantToken(tx, groupId);
    await plantTitle(tx, tokenId, { adamId: "361309726", total: 5 });
    return { tokenId };
  },
  look: async (tx, { tokenId }) => checks.freeLicenses(tx, tokenId),
  attacks: {
    freeLicenses: (tx, { tokenId }) => checks.freeLicenses(tx, tokenId),
    agreeing: (tx, { tokenId }) =>
      checks
        .agreeing(tx, tokenId, [{ adamId: "361309726", pricingParam: "STDQ", total: 5 }])
        .then((one) => one || null),
  },
});
