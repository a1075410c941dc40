import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { insertCustomer } from "#lib/data/across-groups/installation.ts";
import { placeOf } from "#lib/data/across-groups/standing.ts";
import * as audit from "#lib/data/audit.ts";
import * as customer from "#lib/data/customer.ts";
import { transaction } from "#lib/data/transaction.ts";
import { control, Inventory } from "#lib/features/rehearsal/control.ts";
import { fillInventory } from "#lib/features/rehearsal/fill-inventory.ts";
import { Refusal } from "#lib/refusal.ts";
import { grant, type Granted } from "#lib/scope.ts";

export interface StartedRehearsal {
  customerId: string;
  groupId: string;
}

/**
 * Makes a customer of its own whose Apple is the built-in emulator, with devices and people to practise on. Only the
 * member who starts it is let in; others can be invited.
 */
export async function startRehearsal(scope: Granted<"rehearsal:write">): Promise<StartedRehearsal> {
  if (scope.actor.kind !== "member") throw new Refusal("forbidden");
  const world = `r-${randomUUID().slice(0, 13)}`;
  await control(world, "", z.unknown(), {
    method: "PUT",
    body: { preset: "rehearsal", seed: seedOf(world) },
  });
  await control(world, "switches", z.unknown(), {
    method: "POST",
    body: { loopbackHttpNotifications: true },
  });
  const { devices, people } = await control(world, "inventory", Inventory);
  const { name, timeZone } = await transaction(scope, customer.get);
  const made = await insertCustomer(
    {
      name: `${name.replace(/, rehearsal$/, "")}, rehearsal`,
      swatch: 1,
      timeZone,
      kind: "rehearsal",
      world,
      startedBy: scope.actor.id,
    },
    scope.actor.id,
  );
  const place = await placeOf(made.customerId, made.groupId);
  if (!place) throw new Error("The rehearsal just made has no group.");
  const { actor, via, requestId } = scope;
  const inside = grant({ ...place, role: "owner" }, { actor, via, requestId }, "inventory:write");
  await fillInventory(inside, devices, people);
  await transaction(inside, (tx) =>
    audit.record(tx, "rehearsal.started", { target: { kind: "customer", id: made.customerId, name } }),
  );
  return made;
}

const seedOf = (world: string) => Number.parseInt(world.slice(2, 9), 16);
