import { randomUUID } from "node:crypto";
import * as removalPairs from "#lib/data/removal-pairs.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantRemoval, readRemoval } from "#tests/support/removal-world.ts";

export default attackTable({
  victim: plantRemoval,
  look: readRemoval,
  attacks: {
    sharedTitles: (tx, { tokenId, operationId }) =>
      removalPairs.sharedTitles(tx, tokenId, operationId, [tokenId]),
    needs: (tx, { tokenId, titleId }) => {
      const title = { titleId, offered: [tokenId] };
      return removalPairs.needs(tx, { tokenId, title, after: "", most: 10 });
    },
    countUncovered: (tx, { tokenId, titleId }) =>
      removalPairs.countUncovered(tx, tokenId, randomUUID(), [titleId]),
    toRevoke: (tx, { tokenId, operationId }) => removalPairs.toRevoke(tx, tokenId, operationId, 10),
    countRevocable: (tx, { tokenId }) => removalPairs.countRevocable(tx, tokenId),
    countNotCovered: (tx, { operationId }) => removalPairs.countNotCovered(tx, operationId),
  },
  behind: {
    sharedTitles: "the removal, which the worker took up",
    countUncovered: "the removal, which the worker took up",
    needs: "the removal, which the worker took up",
    toRevoke: "the removal, which the worker took up",
    countRevocable: "the removal, which the worker took up",
  },
});
