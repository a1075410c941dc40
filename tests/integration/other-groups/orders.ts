import { randomUUID } from "node:crypto";
import * as orders from "#lib/data/orders.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantLedger, readLedger } from "#tests/support/ledger-world.ts";

const none: readonly never[] = [];

export default attackTable({
  victim: plantLedger,
  look: readLedger,
  attacks: {
    ofOperation: (tx, { operationId }) => orders.ofOperation(tx, operationId),
    insert: (tx, { operationId, tokenId }) =>
      orders.insert(tx, operationId, {
        id: randomUUID(),
        number: 2,
        tokenId,
        verb: "associate",
        items: none,
      }),
    move: (tx, { orderId }) => orders.move(tx, orderId, ["planned"], { state: "sent" }),
    markItems: (tx, { orderId }) => orders.markItems(tx, orderId, ["planned"], { state: "sent" }),
    items: (tx, { orderId }) => orders.items(tx, orderId),
    tally: async (tx, { operationId }) => Object.keys(await orders.tally(tx, operationId)),
    sizes: (tx, { operationId }) => orders.sizes(tx, operationId),
  },
  behind: {
    ofOperation: "the operation",
    insert: "the operation",
    move: "the operation",
    markItems: "the operation",
    items: "the operation",
    tally: "the operation",
    sizes: "the operation",
  },
});
