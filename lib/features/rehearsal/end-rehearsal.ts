import "server-only";
import { z } from "zod";
import { removeCustomer } from "#lib/data/across-groups/remove-customer.ts";
import { control, worldOf } from "#lib/features/rehearsal/control.ts";
import type { Granted } from "#lib/scope.ts";

/** Throws a rehearsal away, here and at its Apple. Only a rehearsal can be. */
export async function endRehearsal(scope: Granted<"rehearsal:write">): Promise<void> {
  const world = worldOf(scope);
  await removeCustomer(scope.customerId);
  await control(world, "", z.unknown(), { method: "DELETE" });
}
