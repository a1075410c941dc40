import "server-only";
import { z } from "zod";
import * as audit from "#lib/data/audit.ts";
import { transaction } from "#lib/data/transaction.ts";
import { faultsOf, SLOW_MS, type Behavior } from "#lib/features/rehearsal/behaviors.ts";
import { control, Faults, worldOf } from "#lib/features/rehearsal/control.ts";
import type { Granted } from "#lib/scope.ts";

/** Makes the rehearsal's Apple slow, busy, impatient or forgetful, or well again. */
export async function setBehavior(
  scope: Granted<"rehearsal:write">,
  behavior: Behavior,
  on: boolean,
): Promise<void> {
  const world = worldOf(scope);
  if (behavior === "slow")
    await control(world, "switches", z.unknown(), { method: "POST", body: { latencyMs: on ? SLOW_MS : 0 } });
  else await setFault(world, behavior, on);
  await transaction(scope, (tx) => audit.record(tx, "rehearsal.apple-changed", { after: { behavior, on } }));
}

async function setFault(world: string, behavior: Exclude<Behavior, "slow">, on: boolean): Promise<void> {
  const { kind, chance, retryAfter } = faultsOf[behavior];
  const standing = (await control(world, "faults", Faults)).filter(({ how }) => how.kind === kind);
  for (const { id } of standing) await control(world, `faults?id=${id}`, z.unknown(), { method: "DELETE" });
  if (!on) return;
  const match = kind === "reset-after" ? { path: "assets/", method: "POST" } : {};
  await control(world, "faults", z.unknown(), {
    method: "POST",
    body: { match, chance, how: { kind, ...(retryAfter !== undefined && { retryAfter }) } },
  });
}
