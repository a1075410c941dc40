import * as groupKeepers from "#lib/data/group-keepers.ts";
import { db } from "#lib/data/client.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";
import { makeMember } from "#tests/support/access-world.ts";

export default attackTable({
  victim: async ({ customer, groupId }) => ({
    groupId,
    email: (await makeMember(customer, "admin", groupId)).email,
  }),
  look: (tx, { groupId }) => db(tx).membership.count({ where: { customerId: tx.customerId, groupId } }),
  attacks: {
    list: async (tx, { email }) => among(await groupKeepers.list(tx), (one) => one.email === email),
  },
});
