import * as registrations from "#lib/data/registrations.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantRegistration, readRegistration } from "#tests/support/registration-rows.ts";

export default attackTable({
  victim: plantRegistration,
  look: readRegistration,
  attacks: {
    wantRegistered: (tx, { tokenId, waitingId }) => registrations.wantRegistered(tx, tokenId, [waitingId]),
    wantRetired: (tx, { tokenId, clientUserId }) =>
      registrations.wantRetired(tx, tokenId, [`${clientUserId}-2`]),
    waitingAskers: (tx, { tokenId }) => registrations.waitingAskers(tx, tokenId),
    takeUp: (tx, { tokenId, asker, operationId }) =>
      registrations.takeUp(tx, tokenId, { ...asker, verb: "register" }, operationId),
    waiting: (tx, { tokenId }) => registrations.waiting(tx, tokenId),
    tally: async (tx, { operationId }) => Object.keys(await registrations.tally(tx, operationId)),
    withdraw: (tx, { operationId }) => registrations.withdraw(tx, operationId, "stopped"),
    keepWaiting: (tx, { operationId }) => registrations.keepWaiting(tx, operationId, "stopped"),
  },
  behind: {
    tally: "the operation",
    withdraw: "the operation",
    keepWaiting: "the operation",
  },
});
