import { randomUUID } from "node:crypto";
import { db } from "#lib/data/client.ts";
import * as operations from "#lib/data/operations.ts";
import * as replay from "#lib/data/waiting-replay.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantWish } from "#tests/support/wish-world.ts";

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const { tokenId } = await plantWish(tx, groupId);
    const operation = await operations.insert(tx, { kind: "revoke", groupId, tokenId, subject: {} });
    await replay.claimTurn(tx, tokenId, operation.id);
    await plantWish(tx, groupId, tokenId);
    return { tokenId, operationId: operation.id };
  },
  look: (tx, { tokenId }) =>
    db(tx).waitingWish.findMany({
      where: { customerId: tx.customerId, tokenId },
      select: { state: true, operationId: true },
      orderBy: { sequence: "asc" },
    }),
  attacks: {
    claimTurn: (tx, { tokenId }) => replay.claimTurn(tx, tokenId, randomUUID()),
    isReplaying: (tx, { tokenId }) => replay.isReplaying(tx, tokenId).then((open) => open || null),
    toOrder: (tx, { operationId }) => replay.toOrder(tx, operationId),
  },
});
