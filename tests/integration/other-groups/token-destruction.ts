import * as tokenDestruction from "#lib/data/token-destruction.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantRemoval, readRemoval } from "#tests/support/removal-world.ts";

export default attackTable({
  victim: plantRemoval,
  look: readRemoval,
  attacks: {
    clearSome: (tx, { tokenId }) => tokenDestruction.clearSome(tx, tokenId, 100),
    destroy: (tx, { tokenId, operationId }) => tokenDestruction.destroy(tx, tokenId, operationId),
  },
});
