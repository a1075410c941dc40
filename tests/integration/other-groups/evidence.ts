import * as audit from "#lib/data/audit.ts";
import { db } from "#lib/data/client.ts";
import * as evidence from "#lib/data/evidence.ts";
import * as holderEvents from "#lib/data/holder-events.ts";
import * as operations from "#lib/data/operations.ts";
import * as tokenEvents from "#lib/data/token-events.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";
import { plantSync } from "#tests/support/token-world.ts";

const start = new Date(0);

export default attackTable({
  victim: async (ground, tx) => {
    const ledger = await plantLedger(ground, tx);
    await tokenEvents.record(tx, ledger.tokenId, "contested");
    const sync = await plantSync(tx, ledger.tokenId, ground.groupId);
    await operations.finish(tx, sync.id, { state: "done", progress: { added: 3, removed: 0 } });
    await db(tx).order.updateMany({
      where: { customerId: tx.customerId, id: ledger.orderId },
      data: { sentAt: tx.now() },
    });
    await holderEvents.record(tx, [ledger.deviceId], "license-taken", {
      tokenId: ledger.tokenId,
      titleId: ledger.titleId,
      outside: true,
    });
    const target = { kind: "token", id: ledger.tokenId, name: "Retail" };
    await audit.record(tx, "token.added", { groupId: ground.groupId, target });
    return ledger;
  },
  look: readLedger,
  attacks: {
    ourWrites: (tx, { tokenId }) => evidence.ourWrites(tx, tokenId, start),
    ownerEvents: (tx, { tokenId }) => evidence.ownerEvents(tx, tokenId),
    syncsThatMoved: (tx, { tokenId }) => evidence.syncsThatMoved(tx, tokenId, start),
    removedOutside: (tx, { tokenId }) => evidence.removedOutside(tx, tokenId, start),
    ownerAudit: (tx, { tokenId }) => evidence.ownerAudit(tx, tokenId),
  },
});
