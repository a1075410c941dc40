import * as titles from "#lib/data/titles.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

const place = { sort: "name", descending: false, walk: null, size: 50 } as const;

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: {
    list: async (tx, { tokenId }) => (await titles.list(tx, { words: [], tokenIds: [tokenId] }, place)).rows,
    some: (tx, { titleId, tokenId }) => titles.some(tx, [titleId], [tokenId]),
    viewCounts: async (tx, { tokenId }) => (await titles.viewCounts(tx, [tokenId])).all,
  },
  behind: {
    list: "the tokens in sight",
    some: "the tokens in sight",
    viewCounts: "the tokens in sight",
  },
});
