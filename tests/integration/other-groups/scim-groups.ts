import * as members from "#lib/data/holder-group-members.ts";
import * as holderGroups from "#lib/data/holder-groups.ts";
import * as people from "#lib/data/people.ts";
import * as directories from "#lib/data/scim-directories.ts";
import * as scimGroups from "#lib/data/scim-groups.ts";
import * as scimUsers from "#lib/data/scim-users.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { settings } from "#tests/integration/other-groups/scim-directories.ts";
import { personFields } from "#tests/support/inventory-world.ts";

const whole = { skip: 0, take: 50, members: true };

export default attackTable({
  victim: async (ground, tx) => {
    const { groupId } = ground;
    const directoryId = await directories.insert(tx, groupId, settings);
    const personId = await people.insert(tx, personFields(ground));
    await scimUsers.insert(tx, directoryId, personId, {
      userName: "vera", externalId: null, active: true, displayName: null, name: {}, emails: [], preferredLanguage: null,
      locale: null,
    }); // prettier-ignore
    const fields = { groupId, kind: "person", name: "Sales", rule: null } as const;
    const id = await holderGroups.insert(tx, fields, { directoryId, externalId: "s" });
    await members.add(tx, "person", id, [personId]);
    return { directoryId, personId, id };
  },
  look: (tx, { directoryId }) => scimGroups.find(tx, directoryId, [], whole),
  attacks: {
    find: async (tx, { directoryId }) => (await scimGroups.find(tx, directoryId, [], whole)).rows,
    get: (tx, { directoryId, id }) => scimGroups.get(tx, directoryId, id, true),
    usersAmong: (tx, { directoryId, personId }) => scimGroups.usersAmong(tx, directoryId, [personId]),
    groupsOf: (tx, { directoryId, personId }) => scimGroups.groupsOf(tx, directoryId, [personId]),
    tellExternalId: (tx, { id }) => scimGroups.tellExternalId(tx, id, "theirs"),
  },
});
