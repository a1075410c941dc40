import type { Call } from "#lib/apple-emulator/operations/call.ts";
import { answer } from "#lib/apple-emulator/operations/envelope.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import type { AppleEvent, Order } from "#lib/apple-emulator/state/event.ts";

/** Apple says yes at once, and does the work later. */
export function acceptOrder(call: Call, order: Order, numRequested: number): string {
  const { world, location } = call;
  const now = world.clock.now();
  const event: AppleEvent = {
    eventId: world.chance.uuid(),
    order,
    numRequested,
    numCompleted: 0,
    status: "PENDING",
    failures: [],
    acceptedAt: now,
    dueAt: now + world.switches.eventDelayMs,
    ...troubleOf(call),
  };
  forget(location, now - world.switches.eventLifeMs);
  location.events.set(event.eventId, event);
  world.pending.push({ location, event });
  return answer(call, { eventId: event.eventId });
}

/** Events are kept in the order of their acceptance, so the oldest come first. */
function forget({ events }: Location, before: number): void {
  for (const { eventId, acceptedAt } of events.values()) {
    if (acceptedAt >= before) return;
    events.delete(eventId);
  }
}

function troubleOf({ faults }: Call): Pick<AppleEvent, "stuckAfter" | "failing"> {
  const stuck = faults.find((fault) => fault.kind === "stuck-event");
  const partial = faults.find((fault) => fault.kind === "partial-failure");
  return {
    ...(stuck && { stuckAfter: stuck.done ?? 0 }),
    ...(partial && { failing: { count: partial.count ?? 1, number: partial.number ?? 9603 } }),
  };
}
