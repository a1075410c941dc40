import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as members from "#lib/data/holder-group-members.ts";
import * as holderGroups from "#lib/data/holder-groups.ts";
import * as directories from "#lib/data/scim-directories.ts";
import * as scimGroups from "#lib/data/scim-groups.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { type GroupChange, groupChanges } from "#lib/features/scim/group-changes.ts";
import type { GroupResource, PatchOperations } from "#lib/features/scim/schemas.ts";
import { type Asked, conditionsOf, type Telling } from "#lib/features/scim/users.ts";

export type { ScimGroup } from "#lib/data/scim-groups.ts";

interface GroupsAsked extends Asked {
  /** Entra ID leaves them out, for they may be very many. */
  members: boolean;
}

/** Groups in the order in which they came. */
export function listGroups({ scope, directoryId }: Telling, { filter, ...place }: GroupsAsked) {
  const conditions = conditionsOf(filter);
  return transaction(scope, (tx) => scimGroups.find(tx, directoryId, conditions, place));
}

export const getGroup = ({ scope, directoryId }: Telling, id: string, withMembers: boolean) =>
  transaction(scope, (tx) => scimGroups.get(tx, directoryId, id, withMembers));

/** A directory's group is a fixed list of people that nobody else changes. */
export function createGroup(
  { scope, directoryId }: Telling,
  resource: GroupResource,
): Promise<scimGroups.ScimGroup> {
  return transaction(scope, async (tx) => {
    const { groupId, groupName } = await directories.get(tx, directoryId);
    const { displayName: name, externalId } = resource;
    const id = await holderGroups.insert(
      tx,
      { groupId, kind: "person", name, rule: null },
      { directoryId, externalId },
    );
    const added = await add(tx, directoryId, id, resource.members);
    await audit.record(tx, "holder-group.created", {
      groupId,
      target: holderGroupTarget(id, name),
      after: { name, of: "person", group: groupName, added: added.length },
    });
    await changes.tell(tx, "inventory", id);
    return scimGroups.get(tx, directoryId, id, true);
  });
}

/** What is not sent is no longer so. */
export const replaceGroup = (
  telling: Telling,
  id: string,
  { displayName, externalId, members: all }: GroupResource,
) => change(telling, id, [{ name: displayName }, { externalId }, { remove: null }, { add: all }]);

export const changeGroup = (telling: Telling, id: string, operations: PatchOperations) =>
  change(telling, id, groupChanges(operations));

function change(
  { scope, directoryId }: Telling,
  id: string,
  all: readonly GroupChange[],
): Promise<scimGroups.ScimGroup> {
  return transaction(scope, async (tx) => {
    const before = await scimGroups.get(tx, directoryId, id, false);
    const { groupId } = await directories.get(tx, directoryId);
    const [came, went] = [new Set<string>(), new Set<string>()];
    for (const one of all) {
      if ("name" in one && one.name !== before.name)
        await holderGroups.update(tx, id, { name: one.name, rule: null });
      if ("externalId" in one) await scimGroups.tellExternalId(tx, id, one.externalId);
      if ("remove" in one)
        for (const gone of await members.remove(tx, id, one.remove && uuids(one.remove)))
          if (!came.delete(gone)) went.add(gone);
      if ("add" in one)
        for (const here of await add(tx, directoryId, id, one.add)) if (!went.delete(here)) came.add(here);
    }
    const after = await scimGroups.get(tx, directoryId, id, true);
    if (came.size + went.size > 0 || after.name !== before.name)
      await audit.record(tx, "holder-group.edited", {
        groupId,
        target: holderGroupTarget(id, after.name),
        before: { name: before.name },
        after: { name: after.name, added: came.size, removed: went.size },
      });
    await changes.tell(tx, "inventory", id);
    return after;
  });
}

export function deleteGroup({ scope, directoryId }: Telling, id: string): Promise<void> {
  return transaction(scope, async (tx) => {
    const { name } = await scimGroups.get(tx, directoryId, id, false);
    const { groupId } = await directories.get(tx, directoryId);
    await holderGroups.remove(tx, id);
    await audit.record(tx, "holder-group.removed", {
      groupId,
      target: holderGroupTarget(id, name),
      before: { name },
    });
    await changes.tell(tx, "inventory", id);
  });
}

const holderGroupTarget = (id: string, name: string) => ({ kind: "holder-group", id, name });

const add = async (tx: Tx, directoryId: string, id: string, values: readonly string[]) =>
  members.add(tx, "person", id, await scimGroups.usersAmong(tx, directoryId, values));

const uuids = (values: readonly string[]) =>
  values.filter((value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value));
