import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as people from "#lib/data/people.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { RemovePerson } from "#lib/features/inventory/schemas.ts";
import { personAudit, personTarget } from "#lib/features/person-record.ts";
import type { Granted } from "#lib/scope.ts";

/** Removes the record alone: Apple is told nothing, and the person keeps their licenses there. */
export async function removePerson(
  scope: Granted<"inventory:write">,
  { personId }: RemovePerson,
): Promise<void> {
  await transaction(scope, async (tx) => {
    const person = await people.get(tx, personId);
    await people.remove(tx, personId);
    await audit.record(tx, "person.removed", {
      groupId: person.groupId,
      target: personTarget(personId, person),
      before: { ...personAudit(person, person.groupName), licenses: person.licenses },
    });
    await changes.tell(tx, "inventory", personId);
  });
}
