import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as groups from "#lib/data/groups.ts";
import * as people from "#lib/data/people.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { personFields } from "#lib/features/inventory/person-facts.ts";
import type { AddPerson } from "#lib/features/inventory/schemas.ts";
import { wakeInviters } from "#lib/features/wake-inviters.ts";
import { personAudit, personTarget } from "#lib/features/person-record.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Adds one person by hand. Answers their id. */
export async function addPerson(scope: Granted<"inventory:write">, input: AddPerson): Promise<string> {
  const fields = personFields(input, scope.via);
  return transaction(scope, async (tx) => {
    const group = await groups.get(tx, fields.groupId);
    await refuseTakenAddress(tx, fields);
    const id = await people.insert(tx, fields);
    await audit.record(tx, "person.added", {
      groupId: group.id,
      target: personTarget(id, fields),
      after: personAudit(fields, group.name),
    });
    await wakeInviters(tx);
    await changes.tell(tx, "inventory", id);
    return id;
  });
}

/** Says where the person is already, when that is in reach. */
export async function refuseTakenAddress(
  tx: Tx,
  fields: people.PersonFields,
  except: string | null = null,
): Promise<void> {
  const taken = await people.findByAddress(tx, fields, except);
  if (!taken) return;
  const email =
    people.addressKey(fields.email) === people.addressKey(taken.email) ? fields.email : fields.managedAccount;
  throw new Refusal("person-taken", { email, group: taken.groupName, personId: taken.id });
}
