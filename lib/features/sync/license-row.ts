import "server-only";
import type { Assignment } from "#lib/apple/assignments.ts";
import { deviceKey, personKey } from "#lib/domain/licenses/holder.ts";

/** Apple's record as a row of the stage: adamId, pricingParam, holder, and the serial as Apple spells it if that differs. */
export function rowOf({ adamId, pricingParam, serialNumber, clientUserId }: Assignment): (string | null)[] {
  if (serialNumber === null) return [adamId, pricingParam, personKey(clientUserId ?? ""), null];
  const holder = deviceKey(serialNumber);
  return [adamId, pricingParam, holder, holder.slice(2) === serialNumber ? null : serialNumber];
}
