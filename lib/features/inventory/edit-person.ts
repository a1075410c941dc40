import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as groups from "#lib/data/groups.ts";
import * as people from "#lib/data/people.ts";
import { transaction } from "#lib/data/transaction.ts";
import { refuseTakenAddress } from "#lib/features/inventory/add-person.ts";
import { personFields } from "#lib/features/inventory/person-facts.ts";
import { sourceAfter } from "#lib/features/inventory/source-after.ts";
import type { EditPerson } from "#lib/features/inventory/schemas.ts";
import { wakeInviters } from "#lib/features/wake-inviters.ts";
import { personAudit, personTarget } from "#lib/features/person-record.ts";
import type { Granted } from "#lib/scope.ts";

/**
 * Changes what is known of a person. They are then kept by hand: imports leave them as they are.
 * Whom a directory keeps is changed there, or taken over by saying so.
 */
export async function editPerson(
  scope: Granted<"inventory:write">,
  { personId, keptBy, ...input }: EditPerson,
): Promise<void> {
  await transaction(scope, async (tx) => {
    const before = await people.get(tx, personId);
    const fields = personFields(input, scope.via);
    const source = sourceAfter(before.source, keptBy, scope.via);
    const group = await groups.get(tx, fields.groupId);
    await refuseTakenAddress(tx, fields, personId);
    await people.update(tx, personId, { ...fields, source });
    await audit.record(tx, "person.edited", {
      groupId: group.id,
      target: personTarget(personId, fields),
      before: personAudit(before, before.groupName),
      after: personAudit(fields, group.name),
    });
    await wakeInviters(tx);
    await changes.tell(tx, "inventory", personId);
  });
}
