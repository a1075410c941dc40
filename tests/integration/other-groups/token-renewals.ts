import * as operations from "#lib/data/operations.ts";
import * as renewals from "#lib/data/token-renewals.ts";
import * as tokens from "#lib/data/tokens.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantToken } from "#tests/support/token-world.ts";

const renewed = (tx: { now(): Date }) => ({
  secret: { keyId: "stolen", bytes: new Uint8Array(1) },
  fingerprint: "stolen",
  expiresAt: tx.now(),
  organization: "Somebody else",
  legacy: false,
});

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const id = await plantToken(tx, groupId);
    await operations.insert(tx, { kind: "renewal", groupId, tokenId: id, subject: {} });
    return { id };
  },
  look: (tx, { id }) => tokens.find(tx, id),
  attacks: {
    swapSecret: (tx, { id }) => renewals.swapSecret(tx, id, 1, renewed(tx)),
    toCompare: (tx, { id }) => renewals.toCompare(tx, { uId: id }),
    lastRenewal: (tx, { id }) => renewals.lastRenewal(tx, id),
  },
});
