import { db } from "#lib/data/client.ts";
import * as operations from "#lib/data/operations.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantToken } from "#tests/support/token-world.ts";

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const tokenId = await plantToken(tx, groupId);
    const operation = await operations.insert(tx, {
      kind: "sync",
      groupId,
      tokenId,
      subject: { retryOf: tokenId },
    });
    await operations.log(tx, operation.id, "began");
    return { ...operation, groupId, tokenId };
  },
  look: async (tx, { id }) => ({
    operation: await operations.find(tx, id),
    log: await db(tx).operationLog.count({ where: { customerId: tx.customerId, operationId: id } }),
  }),
  attacks: {
    insert: (tx, { groupId }) => operations.insert(tx, { kind: "sync", groupId, subject: {} }),
    find: (tx, { id }) => operations.find(tx, id),
    get: (tx, { id }) => operations.get(tx, id),
    findOpen: (tx, { tokenId }) => operations.findOpen(tx, tokenId, "sync"),
    start: (tx, { id }) => operations.start(tx, id),
    widen: (tx, { id }) => operations.widen(tx, id),
    progress: (tx, { id }) => operations.progress(tx, id, { done: 1 }),
    finish: (tx, { id }) => operations.finish(tx, id, { state: "failed" }),
    wasRetried: (tx, { tokenId }) => operations.wasRetried(tx, { id: tokenId, number: 0 }),
    askToStop: (tx, { id }) => operations.askToStop(tx, id),
    log: (tx, { id }) => operations.log(tx, id, "planted"),
    logOf: (tx, { id }) => operations.logOf(tx, id),
    list: async (tx, { id }) =>
      among((await operations.list(tx, { view: "running", walk: null })).rows, (row) => row.id === id),
    viewCounts: async (tx) => Object.values(await operations.viewCounts(tx)).filter((count) => count > 0),
    byNumber: (tx, { id, number }) =>
      operations.byNumber(tx, number).then((row) => (row?.id === id ? row : null)),
  },
  behind: {
    log: "the operation",
    logOf: "the operation",
  },
});
