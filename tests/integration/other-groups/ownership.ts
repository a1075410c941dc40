import * as operations from "#lib/data/operations.ts";
import * as ownership from "#lib/data/ownership.ts";
import * as tokenEvents from "#lib/data/token-events.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

const us = { id: "stranger", name: "Stranger", metadata: "" };

export default attackTable({
  victim: async (ground, tx) => {
    const ledger = await plantLedger(ground, tx);
    await tokenEvents.record(tx, ledger.tokenId, "taken-over");
    const asked = {
      kind: "take-over",
      groupId: ground.groupId,
      tokenId: ledger.tokenId,
      subject: {},
    } as const;
    const takeOver = await operations.insert(tx, asked);
    await operations.finish(tx, takeOver.id, { state: "partly" });
    return { ...ledger, takeOverId: takeOver.id };
  },
  look: async (tx, victim) => ({
    ...(await readLedger(tx, victim)),
    takeOver: await operations.find(tx, victim.takeOverId),
  }),
  attacks: {
    reopen: (tx, { takeOverId }) => ownership.reopen(tx, takeOverId, { step: "end" }),
    keepClaim: (tx, { tokenId }) => ownership.keepClaim(tx, tokenId, us),
    setObserving: (tx, { tokenId }) => ownership.setObserving(tx, tokenId, true),
    giveUpClaim: (tx, { tokenId }) => ownership.giveUpClaim(tx, tokenId),
    standingTitles: (tx, { tokenId }) => ownership.standingTitles(tx, tokenId, null),
    holderCounts: async (tx, { tokenId }) => {
      const { devices, people } = await ownership.holderCounts(tx, tokenId);
      return among([devices, people], (count) => count > 0);
    },
    theirLicenses: (tx, { tokenId, titleId }) =>
      ownership.theirLicenses(tx, tokenId, { titleIds: [titleId], holders: null, since: null, most: 10 }),
  },
});
