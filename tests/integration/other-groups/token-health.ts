import * as tokenHealth from "#lib/data/token-health.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

const at = new Date("2026-11-20T12:00:00Z");
const facts = { locationName: "Taken", country: "US", platform: null, website: null };

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: {
    noteAnswer: (tx, { tokenId }) =>
      tokenHealth.noteAnswer(tx, tokenId, { at, ms: 1, expiresAt: at, owner: null, ours: true }),
    noteRefusal: (tx, { tokenId }) => tokenHealth.noteRefusal(tx, tokenId, "token-revoked", 1, at),
    noteSilence: (tx, { tokenId }) => tokenHealth.noteSilence(tx, tokenId, at),
    noteSpeed: (tx, { tokenId }) => tokenHealth.noteSpeed(tx, tokenId, true, at),
    noteLocation: (tx, { tokenId }) => tokenHealth.noteLocation(tx, tokenId, facts),
  },
});
