import * as uninstallWishes from "#lib/data/uninstall-wishes.ts";
import { db } from "#lib/data/client.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantRemoval, readRemoval } from "#tests/support/removal-world.ts";

export default attackTable({
  victim: async (ground, tx) => {
    const planted = await plantRemoval(ground, tx);
    const { customerId } = tx;
    const { operationId: id, tokenId } = planted;
    await db(tx).removal.updateMany({ where: { customerId, id }, data: { removedAt: tx.now() } });
    await db(tx).license.deleteMany({ where: { customerId, tokenId } });
    const [wish] = await uninstallWishes.open(tx, id, null, 9);
    return { ...planted, wishId: wish?.id ?? "" };
  },
  look: async (tx, planted) => [
    await readRemoval(tx, planted),
    await uninstallWishes.open(tx, planted.operationId, null, 9),
  ],
  attacks: {
    wish: (tx, { operationId }) => uninstallWishes.wish(tx, operationId),
    open: (tx, { operationId }) => uninstallWishes.open(tx, operationId, null, 9),
    noteSent: (tx, { wishId }) => uninstallWishes.noteSent(tx, [{ id: wishId, commandId: wishId }]),
    removalsWaitingFor: (tx, { deviceId }) => uninstallWishes.removalsWaitingFor(tx, deviceId),
    progress: async (tx, { operationId }) => (await uninstallWishes.progress(tx, operationId)).waiting,
    count: (tx, { operationId }) => uninstallWishes.count(tx, operationId),
  },
});
