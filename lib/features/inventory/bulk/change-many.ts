import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as groups from "#lib/data/groups.ts";
import * as holderEvents from "#lib/data/holder-events.ts";
import * as holderChanges from "#lib/data/holder-changes.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { chosenIds } from "#lib/features/inventory/bulk/chosen-ids.ts";
import type { ChangeMany } from "#lib/features/inventory/bulk/schemas.ts";
import { ownerNamed } from "#lib/features/inventory/device-facts.ts";
import { telling } from "#lib/features/inventory/source-after.ts";
import { wakeInviters } from "#lib/features/wake-inviters.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/**
 * Moves many devices or people, gives devices an owner, or says who keeps them. Like any edit it leaves them kept by hand;
 * what SCIM or the MDM server owns stays theirs unless `keptBy` takes it over.
 */
export async function changeMany(
  scope: Granted<"inventory:write">,
  input: ChangeMany,
): Promise<{ changed: number }> {
  const { kind, groupId, owner, keptBy } = input;
  if (groupId === undefined && owner === undefined && keptBy === undefined)
    throw new Refusal("nothing-to-change");
  return transaction(scope, async (tx) => {
    const ids = await chosenIds(tx, input);
    const group = groupId === undefined ? null : await groups.get(tx, groupId);
    const ownerId = await ownerFor(tx, input);
    const hand = scope.via === "api" ? "api" : "console";
    const changed = await holderChanges.changeAll(tx, kind, ids, {
      ...(group && { groupId: group.id }),
      ...(ownerId !== undefined && { ownerId }),
      source: { now: keptBy === "tables" ? "csv" : hand, except: keptBy === undefined ? telling : [] },
    });
    if (changed === 0) return { changed };
    const told = {
      ...(group && { group: group.name }),
      ...(owner !== undefined && { owner }),
      ...(keptBy && { keptBy }),
    };
    await holderEvents.record(tx, ids, "record-changed", told);
    await audit.record(tx, kind === "device" ? "devices.edited" : "people.edited", {
      after: {
        [kind === "device" ? "devices" : "people"]: changed,
        ...told,
        ...(input.matching !== undefined && { filter: input.matching }),
      },
    });
    if (kind === "person") await wakeInviters(tx);
    await changes.tell(tx, "inventory");
    return { changed };
  });
}

async function ownerFor(tx: Tx, { kind, owner }: ChangeMany): Promise<string | null | undefined> {
  if (kind === "person" || owner === undefined) return undefined;
  return owner === "none" ? null : ownerNamed(tx, owner);
}
