import * as memberList from "#lib/data/member-list.ts";
import * as members from "#lib/data/members.ts";
import { makeAccount } from "#tests/support/access-world.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";

const everybody = { words: [] };

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const { id } = await makeAccount("Lena Bergström");
    await members.insert(tx, { memberId: id, groupId, role: "operator" });
    return { id, groupId };
  },
  look: (tx) => memberList.page(tx, everybody, null),
  attacks: {
    page: async (tx, { id, groupId }) => [
      ...among((await memberList.page(tx, everybody, null)).rows, (row) => row.id === id),
      ...(await memberList.page(tx, { words: [], groupIds: [groupId] }, null)).rows,
    ],
    count: (tx, { groupId }) => memberList.count(tx, { words: [], groupIds: [groupId] }),
  },
});
