import { db } from "#lib/data/client.ts";
import * as hiddenTitles from "#lib/data/hidden-titles.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantTitle, plantToken } from "#tests/support/token-world.ts";

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const titleId = await plantTitle(tx, await plantToken(tx, groupId), { total: 1 });
    await hiddenTitles.hide(tx, [titleId]);
    return { titleId };
  },
  look: (tx) => db(tx).hiddenTitle.findMany({ where: { customerId: tx.customerId, groupId: tx.groupId } }),
  attacks: {
    hide: (tx, { titleId }) => hiddenTitles.hide(tx, [titleId]),
    restore: (tx, { titleId }) => hiddenTitles.restore(tx, [titleId]),
  },
  behind: { hide: "the titles that a token in sight carries" },
});
