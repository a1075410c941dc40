import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as customer from "#lib/data/customer.ts";
import * as due from "#lib/data/due.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import { Clock, control, worldOf } from "#lib/features/rehearsal/control.ts";
import type { Granted } from "#lib/scope.ts";

/** Moves a rehearsal's time on, at its Apple and here alike, and looks at every token as if the time had passed. */
export async function moveClock(scope: Granted<"rehearsal:write">, days: number): Promise<Date> {
  const { now, offsetMs } = await control(worldOf(scope), "clock", Clock, {
    method: "POST",
    body: { advanceMs: days * 86_400_000 },
  });
  await transaction(scope, async (tx) => {
    await customer.setClock(tx, BigInt(Math.round(offsetMs)));
    for (const { id } of await tokens.list(tx)) await due.wake(tx, "sync", id);
    await due.wake(tx, "notices", tx.customerId);
    await audit.record(tx, "rehearsal.clock-moved", { after: { days, now } });
    await changes.tell(tx, "tokens");
  });
  return new Date(now);
}
