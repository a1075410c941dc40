import * as removalPairs from "#lib/data/removal-pairs.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantRemoval, readRemoval } from "#tests/support/removal-world.ts";

export default attackTable({
  victim: plantRemoval,
  look: readRemoval,
  attacks: {
    needs: (tx, { tokenId }) => removalPairs.needs(tx, tokenId, [tokenId]),
    toRevoke: (tx, { tokenId, operationId }) => removalPairs.toRevoke(tx, tokenId, operationId, 10),
    countRevocable: (tx, { tokenId }) => removalPairs.countRevocable(tx, tokenId),
    countNotCovered: (tx, { operationId }) => removalPairs.countNotCovered(tx, operationId),
  },
  behind: {
    needs: "the removal, which the worker took up",
    toRevoke: "the removal, which the worker took up",
    countRevocable: "the removal, which the worker took up",
  },
});
