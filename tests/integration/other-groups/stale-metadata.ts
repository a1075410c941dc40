import { db } from "#lib/data/client.ts";
import * as staleMetadata from "#lib/data/stale-metadata.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantTitle, plantToken } from "#tests/support/token-world.ts";

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const id = await plantToken(tx, groupId);
    await plantTitle(tx, id, { adamId: "100", total: 1 });
    const { customerId } = tx;
    const where = { customerId_scope_adamId_region: { customerId, scope: "", adamId: "100", region: "DE" } };
    const row = { customerId, scope: "", adamId: "100", region: "DE", found: true, fetchedAt: tx.now() };
    await db(tx).metadata.upsert({ where, create: row, update: row, select: { adamId: true } });
    return { id };
  },
  look: (tx) => db(tx).metadata.findMany({ where: { customerId: tx.customerId } }),
  attacks: { expire: (tx, { id }) => staleMetadata.expire(tx, id, "DE") },
});
