import * as totals from "#lib/data/total-changes.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantTitle, plantToken } from "#tests/support/token-world.ts";

const moved = { pricingParam: "STDQ", before: 9, after: 4 };

/** A token in whose location a title is held more often than it is owned, after some of its licenses left. */
export default attackTable({
  victim: async ({ groupId }, tx) => {
    const tokenId = await plantToken(tx, groupId);
    const adamId = String(Math.floor(Math.random() * 1e9));
    const titleId = await plantTitle(tx, tokenId, { adamId, total: 4, assigned: 6 });
    await totals.note(tx, tokenId, [{ ...moved, adamId }]);
    const change = (await totals.unexplained(tx, new Date(0))).find((one) => one.tokenId === tokenId);
    return { tokenId, titleId, adamId, change };
  },
  look: (tx) => totals.unexplained(tx, new Date(0)),
  attacks: {
    owned: (tx, { tokenId }) => totals.owned(tx, tokenId),
    note: (tx, { tokenId, adamId }) => totals.note(tx, tokenId, [{ ...moved, adamId }]),
    unexplained: async (tx, { tokenId }) =>
      among(await totals.unexplained(tx, new Date(0)), (one) => one.tokenId === tokenId),
    join: (tx, { change }) => (change ? totals.join(tx, { from: change, to: change }) : Promise.reject(new Error("No change."))),
    movesOf: (tx, { titleId }) => totals.movesOf(tx, titleId, 5),
    overAssigned: async (tx, { tokenId }) =>
      among(await totals.overAssigned(tx), (one) => one.tokenId === tokenId),
  },
}); // prettier-ignore
