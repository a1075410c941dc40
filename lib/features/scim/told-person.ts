import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as people from "#lib/data/people.ts";
import type { DirectoryRecord } from "#lib/data/scim-directories.ts";
import * as scimUsers from "#lib/data/scim-users.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { personOf } from "#lib/domain/scim/person-of.ts";
import type { ScimUser } from "#lib/domain/scim/user.ts";
import { personAudit, personTarget } from "#lib/features/person-record.ts";
import { Refusal } from "#lib/refusal.ts";

/** What nobody else owns: Apple's own placeholders, and those of a rehearsal. */
const unowned = ["apple", "rehearsal"];

type Told = Omit<people.PersonFields, "groupId">;

/** A person as a directory tells of them; whom nothing identifies is refused. */
function toldPerson(directory: DirectoryRecord, user: ScimUser): Told {
  const { language, ...told } = personOf(user, directory);
  if (told.email === null && told.managedAccount === null) throw new Refusal("person-unidentified");
  return { ...told, source: "scim", ...(language !== null && { language }) };
}

/**
 * The person whom a new User is: somebody who is here already by the same address, where the directory may take them over, or
 * somebody new. Answers their id.
 */
export async function bringIn(tx: Tx, directory: DirectoryRecord, user: ScimUser): Promise<string> {
  const told = toldPerson(directory, user);
  const here = await people.findByAddress(tx, told);
  if (here) return adopt(tx, directory, here, told);
  const fields = { ...told, groupId: directory.groupId };
  const id = await people.insert(tx, fields);
  await audit.record(tx, "person.added", {
    groupId: fields.groupId,
    target: personTarget(id, fields),
    after: personAudit(fields, directory.groupName),
  });
  return id;
}

async function adopt(
  tx: Tx,
  directory: DirectoryRecord,
  here: people.PersonRecord,
  told: Told,
): Promise<string> {
  const kept = here.source === "scim" && (await scimUsers.kept(tx, [here.id])).length > 0;
  if (kept || !(directory.adopts || unowned.includes(here.source)))
    throw new Refusal("person-kept-elsewhere", { name: here.name, source: here.source });
  const fields = whole(here, told);
  await people.update(tx, here.id, fields);
  await audit.record(tx, "person.adopted", {
    groupId: here.groupId,
    target: personTarget(here.id, fields),
    before: { ...personAudit(here, here.groupName), source: here.source },
    after: { ...personAudit(fields, here.groupName), source: fields.source },
  });
  return here.id;
}

/** Changes the person as the directory tells them anew. */
export async function changePerson(
  tx: Tx,
  directory: DirectoryRecord,
  id: string,
  user: ScimUser,
): Promise<void> {
  const here = await people.get(tx, id);
  const fields = whole(here, toldPerson(directory, user));
  const [before, after] = [personAudit(here, here.groupName), personAudit(fields, here.groupName)];
  if (
    JSON.stringify(before) === JSON.stringify(after) &&
    (fields.language ?? null) === (here.language ?? null)
  )
    return;
  await people.update(tx, id, fields);
  await audit.record(tx, "person.edited", {
    groupId: here.groupId,
    target: personTarget(id, fields),
    before,
    after,
  });
}

/** Whoever is not active has left, and whoever is again has returned; their licenses stay as they are. */
export async function tellPresence(tx: Tx, id: string, active: boolean): Promise<void> {
  const here = await people.get(tx, id);
  if (active === (here.leftAt === null)) return;
  await scimUsers.tell(tx, id, { leftAt: active ? null : tx.now() });
  await audit.record(tx, active ? "person.returned" : "person.left", {
    groupId: here.groupId,
    target: personTarget(id, here),
    after: { licenses: here.licenses },
  });
}

/** A person stays in their group, and keeps a Managed Apple Account that the directory does not tell of. */
const whole = (here: people.PersonRecord, told: Told): people.PersonFields => ({
  ...told,
  groupId: here.groupId,
  managedAccount: told.managedAccount ?? here.managedAccount,
});
