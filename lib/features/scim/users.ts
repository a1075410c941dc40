import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as people from "#lib/data/people.ts";
import * as directories from "#lib/data/scim-directories.ts";
import * as scimGroups from "#lib/data/scim-groups.ts";
import * as scimUsers from "#lib/data/scim-users.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { type Condition, readFilter } from "#lib/domain/scim/expression.ts";
import { patchUser } from "#lib/domain/scim/patch.ts";
import { type Json, readUser, type ScimUser } from "#lib/domain/scim/user.ts";
import { personAudit, personTarget } from "#lib/features/person-record.ts";
import type { PatchOperations } from "#lib/features/scim/schemas.ts";
import { bringIn, changePerson, tellPresence } from "#lib/features/scim/told-person.ts";
import { wakeInviters } from "#lib/features/wake-inviters.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** A directory at work: what it may do, and which one it is. */
export interface Telling {
  scope: Granted<"inventory:write">;
  directoryId: string;
}

export interface UserSeen extends scimUsers.UserRecord {
  groups: scimGroups.ScimMember[];
}

export interface Asked {
  filter: string | null;
  skip: number;
  take: number;
}

/** Users in the order in which they came. */
export function listUsers({ scope, directoryId }: Telling, { filter, ...place }: Asked) {
  const conditions = conditionsOf(filter);
  return transaction(scope, async (tx) => {
    const { total, rows } = await scimUsers.find(tx, directoryId, conditions, place);
    return { total, rows: await withGroups(tx, directoryId, rows) };
  });
}

export const getUser = ({ scope, directoryId }: Telling, id: string): Promise<UserSeen> =>
  transaction(scope, (tx) => seen(tx, directoryId, id));

export function createUser({ scope, directoryId }: Telling, resource: Json): Promise<UserSeen> {
  const user = read(resource);
  return transaction(scope, async (tx) => {
    const directory = await directories.get(tx, directoryId);
    await refuseTaken(tx, directoryId, user);
    const id = await bringIn(tx, directory, user);
    await scimUsers.insert(tx, directoryId, id, user);
    await tellPresence(tx, id, user.active);
    await wakeInviters(tx);
    await changes.tell(tx, "inventory", id);
    return seen(tx, directoryId, id);
  });
}

/** What is not sent is no longer so. */
export const replaceUser = (telling: Telling, id: string, resource: Json): Promise<UserSeen> =>
  change(telling, id, () => read(resource));

export const changeUser = (telling: Telling, id: string, operations: PatchOperations): Promise<UserSeen> =>
  change(telling, id, (user) => {
    const patched = patchUser({ ...user }, operations);
    if (!patched) throw new Refusal("scim-path");
    return read(patched);
  });

function change(
  { scope, directoryId }: Telling,
  id: string,
  changed: (user: ScimUser) => ScimUser,
): Promise<UserSeen> {
  return transaction(scope, async (tx) => {
    const directory = await directories.get(tx, directoryId);
    const {
      id: _id,
      createdAt: _createdAt,
      updatedAt: _updatedAt,
      ...before
    } = await scimUsers.get(tx, directoryId, id);
    const user = changed(before);
    await refuseTaken(tx, directoryId, user, id);
    await scimUsers.update(tx, directoryId, id, user);
    await changePerson(tx, directory, id, user);
    await tellPresence(tx, id, user.active);
    await wakeInviters(tx);
    await changes.tell(tx, "inventory", id);
    return seen(tx, directoryId, id);
  });
}

/** The record goes; whom Apple knows stays as one who has left, for their licenses can only be taken where they are seen. */
export function deleteUser({ scope, directoryId }: Telling, id: string): Promise<void> {
  return transaction(scope, async (tx) => {
    await scimUsers.get(tx, directoryId, id);
    const person = await people.get(tx, id);
    await scimUsers.remove(tx, directoryId, id);
    if (person.knownAt + person.licenses > 0) {
      await tellPresence(tx, id, false);
      await scimUsers.tell(tx, id, { source: "apple" });
    } else {
      await people.remove(tx, id);
      await audit.record(tx, "person.removed", {
        groupId: person.groupId,
        target: personTarget(id, person),
        before: personAudit(person, person.groupName),
      });
    }
    await changes.tell(tx, "inventory", id);
  });
}

const LONGEST_FILTER = 1000;

/** What a filter asks; refuses one that cannot be read. */
export function conditionsOf(filter: string | null): Condition[] {
  const conditions = filter === null ? [] : filter.length > LONGEST_FILTER ? null : readFilter(filter);
  if (!conditions) throw new Refusal("scim-filter");
  return conditions;
}

function read(resource: Json): ScimUser {
  const found = readUser(resource);
  if ("wrong" in found) throw new Refusal("scim-value", { attribute: found.wrong });
  return found.user;
}

async function refuseTaken(
  tx: Tx,
  directoryId: string,
  user: ScimUser,
  except: string | null = null,
): Promise<void> {
  if (await scimUsers.taken(tx, directoryId, user, except))
    throw new Refusal("directory-user-taken", { userName: user.userName });
}

async function seen(tx: Tx, directoryId: string, id: string): Promise<UserSeen> {
  const [user] = await withGroups(tx, directoryId, [await scimUsers.get(tx, directoryId, id)]);
  if (!user) throw new Refusal("not-found");
  return user;
}

async function withGroups(
  tx: Tx,
  directoryId: string,
  rows: readonly scimUsers.UserRecord[],
): Promise<UserSeen[]> {
  const ids = rows.map(({ id }) => id);
  const groups = await scimGroups.groupsOf(tx, directoryId, ids);
  return rows.map((user) => ({ ...user, groups: groups.get(user.id) ?? [] }));
}
