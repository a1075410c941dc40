import * as syncState from "#lib/data/sync-state.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

const at = new Date("2026-11-20T12:00:00Z");

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: {
    find: (tx, { tokenId }) => syncState.find(tx, tokenId),
    checkpoint: (tx, { tokenId }) => syncState.checkpoint(tx, tokenId, "assetsVersion", "planted"),
    succeeded: (tx, { tokenId }) => syncState.succeeded(tx, tokenId, { at, full: true, next: at }),
    failed: (tx, { tokenId }) => syncState.failed(tx, tokenId, {}, at),
    schedule: (tx, { tokenId }) => syncState.schedule(tx, tokenId, at),
  },
});
