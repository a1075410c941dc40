import "server-only";
import type { Assignment } from "#lib/apple/assignments.ts";
import type { MirrorPlace } from "#lib/data/mirror/licenses.ts";
import { deviceKey, personKey } from "#lib/domain/licenses/holder.ts";
import type { SyncContext } from "#lib/features/sync/context.ts";

/** Apple's record as a row of the stage: adamId, pricingParam, holder, and the serial as Apple spells it if that differs. */
export function rowOf({ adamId, pricingParam, serialNumber, clientUserId }: Assignment): (string | null)[] {
  if (serialNumber === null) return [adamId, pricingParam, personKey(clientUserId ?? ""), null];
  const holder = deviceKey(serialNumber);
  return [adamId, pricingParam, holder, holder.slice(2) === serialNumber ? null : serialNumber];
}

/** Where the rows go. What a first sync finds is not news; once all was read whole, differences are. */
export const placeOf = ({ scope, state }: Pick<SyncContext, "scope" | "state">): MirrorPlace => ({
  customerId: scope.customerId,
  tokenId: state.id,
  now: scope.now(),
  known: state.lastFullSyncAt !== null,
});
