import { randomUUID } from "node:crypto";
import * as userOrders from "#lib/data/user-orders.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantRegistration, readRegistration } from "#tests/support/registration-rows.ts";

const operation = "the operation";

export default attackTable({
  victim: plantRegistration,
  look: readRegistration,
  attacks: {
    ofOperation: (tx, { operationId }) => userOrders.ofOperation(tx, operationId),
    toOrder: (tx, { operationId }) => userOrders.toOrder(tx, operationId, 10),
    insert: (tx, { operationId, tokenId, registrationId, clientUserId }) =>
      userOrders.insert(tx, operationId, {
        id: randomUUID(),
        number: 9,
        tokenId,
        verb: "retire",
        people: [{ id: registrationId, clientUserId }],
      }),
    move: (tx, { id }) => userOrders.move(tx, id, ["planned"], { state: "settled" }),
    people: (tx, order) => userOrders.people(tx, order),
    markSent: (tx, { id }) => userOrders.markSent(tx, id),
    release: (tx, { id }) => userOrders.release(tx, id, { state: "wanted" }),
    settle: (tx, { registrationId }) =>
      userOrders.settle(tx, [{ id: registrationId, state: "confirmed", number: null, omits: [] }]),
    own: (tx, { tokenId, clientUserId }) => userOrders.own(tx, tokenId, { clientUserId, personId: null }),
  },
  behind: {
    ofOperation: operation,
    toOrder: operation,
    insert: operation,
    move: operation,
    people: operation,
    markSent: operation,
    release: operation,
    settle: operation,
    own: operation,
  },
});
