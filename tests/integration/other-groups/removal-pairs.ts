import * as removalPairs from "#lib/data/removal-pairs.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantRemoval, readRemoval } from "#tests/support/removal-world.ts";

export default attackTable({
  victim: plantRemoval,
  look: readRemoval,
  attacks: {
    sharedTitles: (tx, { tokenId }) => removalPairs.sharedTitles(tx, tokenId, [tokenId]),
    needs: (tx, { tokenId, titleId, operationId }) => {
      const title = { titleId, offered: [tokenId] };
      return removalPairs.needs(tx, { tokenId, operationId, title, after: "", most: 10 });
    },
    toRevoke: (tx, { tokenId, operationId }) => removalPairs.toRevoke(tx, tokenId, operationId, 10),
    countRevocable: (tx, { tokenId }) => removalPairs.countRevocable(tx, tokenId),
    countNotCovered: (tx, { operationId }) => removalPairs.countNotCovered(tx, operationId),
  },
  behind: {
    sharedTitles: "the removal, which the worker took up",
    needs: "the removal, which the worker took up",
    toRevoke: "the removal, which the worker took up",
    countRevocable: "the removal, which the worker took up",
  },
});
