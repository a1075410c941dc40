import * as licenses from "#lib/data/licenses.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: {
    list: async (tx, { titleId, tokenId }) =>
      (await licenses.list(tx, { titleId, tokenIds: [tokenId] }, null, 10)).rows,
    count: async (tx, { titleId, tokenId }) =>
      (await licenses.count(tx, { titleId, tokenIds: [tokenId] })).count,
    holders: (tx, { titleId, tokenId }) => licenses.holders(tx, { titleId, tokenIds: [tokenId] }, 10),
    holderNames: (tx, { holder }) => licenses.holderNames(tx, [holder]),
    holdersOfPeople: (tx, { deviceId }) => licenses.holdersOfPeople(tx, [deviceId]),
  },
  behind: {
    list: "the tokens in sight",
    count: "the tokens in sight",
    holders: "the tokens in sight",
  },
});
