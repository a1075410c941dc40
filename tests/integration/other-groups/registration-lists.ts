import * as lists from "#lib/data/registration-lists.ts";
import * as registrations from "#lib/data/registrations.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { plantRegistration, readRegistration } from "#tests/support/registration-rows.ts";

export default attackTable({
  victim: async (ground, tx) => {
    const planted = await plantRegistration(ground, tx);
    await registrations.withdraw(tx, planted.operationId, "stopped");
    return planted;
  },
  look: readRegistration,
  attacks: {
    notDone: async (tx, { operationId }) => (await lists.notDone(tx, operationId, null)).rows,
    ofPerson: (tx, { personId }) => lists.ofPerson(tx, personId),
    duplicates: async (tx, { tokenId }) => (await lists.duplicates(tx, tokenId, null)).rows,
    preview: (tx, { personId }) => lists.preview(tx, [personId]),
    accountsOf: (tx, { tokenId, personId }) => lists.accountsOf(tx, tokenId, personId),
  },
});
