import * as people from "#lib/data/people.ts";
import * as directories from "#lib/data/scim-directories.ts";
import * as scimUsers from "#lib/data/scim-users.ts";
import type { ScimUser } from "#lib/domain/scim/user.ts";
import { attackTable } from "#tests/integration/other-groups/attack.ts";
import { settings } from "#tests/integration/other-groups/scim-directories.ts";
import { personFields } from "#tests/support/inventory-world.ts";

const user: ScimUser = {
  userName: "vera", externalId: "7", active: true, displayName: "Vera", name: {}, emails: [], preferredLanguage: null,
  locale: null,
}; // prettier-ignore
const whole = { skip: 0, take: 50 };

export default attackTable({
  victim: async (ground, tx) => {
    const directoryId = await directories.insert(tx, ground.groupId, settings);
    const id = await people.insert(tx, personFields(ground));
    const free = await people.insert(tx, personFields(ground));
    await scimUsers.insert(tx, directoryId, id, user);
    return { directoryId, id, free };
  },
  look: async (tx, { directoryId, id }) => ({
    users: await scimUsers.find(tx, directoryId, [], whole),
    person: await people.get(tx, id),
  }),
  attacks: {
    find: async (tx, { directoryId }) => (await scimUsers.find(tx, directoryId, [], whole)).rows,
    get: (tx, { directoryId, id }) => scimUsers.get(tx, directoryId, id),
    taken: (tx, { directoryId }) => scimUsers.taken(tx, directoryId, user),
    kept: (tx, { id }) => scimUsers.kept(tx, [id]),
    insert: (tx, { directoryId, free }) =>
      scimUsers.insert(tx, directoryId, free, { ...user, userName: "w", externalId: null }),
    update: (tx, { directoryId, id }) => scimUsers.update(tx, directoryId, id, { ...user, active: false }),
    remove: (tx, { directoryId, id }) => scimUsers.remove(tx, directoryId, id),
    tell: (tx, { id }) => scimUsers.tell(tx, id, { source: "csv" }),
  },
});
