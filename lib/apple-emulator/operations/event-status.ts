import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import type { Call } from "#lib/apple-emulator/operations/call.ts";
import { answer } from "#lib/apple-emulator/operations/envelope.ts";

export function getStatus(call: Call): string {
  const { world, location, query } = call;
  const event = location.events.get(query.get("eventId") ?? "");
  if (!event || world.clock.now() - event.acceptedAt > world.switches.eventLifeMs)
    throw new AppleFailure(9708);
  return answer(call, {
    eventStatus: event.status,
    eventType: event.order.type,
    ...(event.failures.length > 0 && { failures: event.failures }),
    numCompleted: event.numCompleted,
    numRequested: event.numRequested,
  });
}
