import * as members from "#lib/data/members.ts";
import { makeAccount } from "#tests/support/access-world.ts";
import { among, attackTable } from "#tests/integration/other-groups/attack.ts";

export default attackTable({
  victim: async ({ groupId }, tx) => {
    const account = await makeAccount("Lena Bergström");
    await members.insert(tx, { memberId: account.id, groupId, role: "operator" });
    const [membership] = await members.membershipsOf(tx, account.id);
    return { groupId, email: account.email, memberId: account.id, membershipId: membership?.id ?? "" };
  },
  look: (tx, { memberId }) => members.membershipsOf(tx, memberId),
  attacks: {
    get: (tx, { memberId }) => members.get(tx, memberId),
    membershipsOf: (tx, { memberId }) => members.membershipsOf(tx, memberId),
    getMembership: (tx, { membershipId }) => members.getMembership(tx, membershipId),
    listInSight: async (tx, { memberId }) =>
      among(await members.listInSight(tx), (held) => held.memberId === memberId),
    isMember: (tx, { groupId, email }) => members.isMember(tx, groupId, email),
    insert: (tx, { groupId, memberId }) => members.insert(tx, { groupId, memberId, role: "owner" }),
    changeRole: (tx, { membershipId }) => members.changeRole(tx, membershipId, "viewer"),
    endRole: (tx, { membershipId }) => members.endRole(tx, membershipId),
    suspend: (tx, { memberId }) => members.suspend(tx, memberId),
    resume: (tx, { memberId }) => members.resume(tx, memberId),
    remove: (tx, { memberId }) => members.remove(tx, memberId),
  },
  harmless: {
    insertAccount: "makes an account of its own, which has no place anywhere",
    hasAccount: "accounts are the installation's; asked only for the address on an invitation",
  },
});
