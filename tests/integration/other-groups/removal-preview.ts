import * as removalPreview from "#lib/data/removal-preview.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantRemoval, readRemoval } from "#tests/support/removal-world.ts";

export default attackTable({
  victim: plantRemoval,
  look: readRemoval,
  attacks: {
    sums: async (tx, { tokenId }) => (await removalPreview.sums(tx, tokenId)).titles,
    shared: (tx, { tokenId, titleId }) => removalPreview.shared(tx, tokenId, [titleId], []),
    sharedIds: (tx, { tokenId }) => removalPreview.sharedIds(tx, tokenId, [tokenId]),
    page: async (tx, { tokenId }) => (await removalPreview.page(tx, tokenId, null)).rows,
  },
});
