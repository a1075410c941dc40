import * as uninstallWishes from "#lib/data/uninstall-wishes.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantRemoval, readRemoval } from "#tests/support/removal-world.ts";

export default attackTable({
  victim: plantRemoval,
  look: readRemoval,
  attacks: {
    wish: (tx, { operationId }) => uninstallWishes.wish(tx, operationId),
    count: (tx, { operationId }) => uninstallWishes.count(tx, operationId),
  },
});
