import { randomUUID } from "node:crypto";
import { db } from "#lib/data/client.ts";
import * as directories from "#lib/data/scim-directories.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";

export const settings = { name: "Entra ID", adopts: false, managedAccounts: false };
const token = () => ({ prefix: "qms_000000", hash: randomUUID() });

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const id = await directories.insert(tx, groupId, settings);
    await directories.giveToken(tx, id, token());
    return { groupId, id };
  },
  look: async (tx, { id }) => ({
    directory: await directories.get(tx, id),
    hashes: await db(tx).directoryHash.findMany({ where: { customerId: tx.customerId } }),
  }),
  attacks: {
    page: async (tx, { id }) => among((await directories.page(tx, null)).rows, (row) => row.id === id),
    get: (tx, { id }) => directories.get(tx, id),
    insert: (tx, { groupId }) => directories.insert(tx, groupId, settings),
    update: (tx, { id }) => directories.update(tx, id, { ...settings, adopts: true }),
    giveToken: (tx, { id }) => directories.giveToken(tx, id, token()),
    tellProblem: (tx, { id }) => directories.tellProblem(tx, id, "Theirs"),
    remove: (tx, { id }) => directories.remove(tx, id),
  },
});
