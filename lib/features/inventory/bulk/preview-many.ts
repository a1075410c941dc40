import "server-only";
import * as devices from "#lib/data/devices.ts";
import * as holderChanges from "#lib/data/holder-changes.ts";
import * as people from "#lib/data/people.ts";
import { transaction } from "#lib/data/transaction.ts";
import { chosenIds } from "#lib/features/inventory/bulk/chosen-ids.ts";
import type { ChosenHolders } from "#lib/features/inventory/bulk/schemas.ts";
import type { Granted } from "#lib/scope.ts";

const SHOWN = 20;

export interface ManyPreview {
  count: number;
  /** How many each source owns. */
  bySource: Record<string, number>;
  /** The first of them. */
  rows: {
    id: string;
    name: string;
    groupName: string;
    owner: string | null;
    source: string;
    licenses: number;
  }[];
}

/** Who would be changed or removed: those of the chosen in reach. */
export async function previewMany(
  scope: Granted<"inventory:write">,
  chosen: ChosenHolders,
): Promise<ManyPreview> {
  return transaction(scope, async (tx) => {
    const ids = await chosenIds(tx, chosen);
    const bySource = await holderChanges.bySource(tx, chosen.kind, ids);
    const some = ids.slice(0, SHOWN);
    const rows =
      chosen.kind === "device"
        ? (await devices.some(tx, some)).map((device) => ({ ...device, owner: device.ownerName }))
        : (await people.some(tx, some)).map((person) => ({ ...person, owner: null }));
    return {
      count: Object.values(bySource).reduce((sum, count) => sum + count, 0),
      bySource,
      rows: rows
        .map(({ id, name, groupName, owner, source, licenses }) => ({
          id,
          name,
          groupName,
          owner,
          source,
          licenses,
        }))
        .toSorted((one, other) => one.name.localeCompare(other.name, "en")),
    };
  });
}
