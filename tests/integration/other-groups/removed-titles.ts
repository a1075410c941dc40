import * as removedTitles from "#lib/data/removed-titles.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantRemoval, readRemoval } from "#tests/support/removal-world.ts";

export default attackTable({
  victim: plantRemoval,
  look: readRemoval,
  attacks: {
    keepBefore: (tx, { operationId, tokenId }) => removedTitles.keepBefore(tx, operationId, tokenId),
    keepAfter: (tx, { operationId, tokenId }) => removedTitles.keepAfter(tx, operationId, tokenId),
    keepUncovered: (tx, { operationId, titleId }) =>
      removedTitles.keepUncovered(tx, operationId, [{ titleId, count: 9 }]),
    sums: (tx, { operationId }) => removedTitles.sums(tx, operationId),
    page: async (tx, { operationId }) => (await removedTitles.page(tx, operationId, null)).rows,
  },
});
