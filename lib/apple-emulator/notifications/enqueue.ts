import type { Location } from "#lib/apple-emulator/state/location.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

/** Puts a notification on its way, if the location has asked for its type. */
export function enqueue(world: World, location: Location, type: string, notification: object): void {
  if (!location.target?.types.includes(type)) return;
  const { uId } = location.profile;
  const notificationId = world.chance.uuid();
  const occasion = { path: "", method: "POST", uId, notification: type };
  const faults = world.faults.strike(occasion, world.chance);
  if (faults.some(({ kind }) => kind === "notification-missing")) return;
  const late = faults.find((fault) => fault.kind === "notification-late");
  const delivery = {
    notificationId,
    type,
    uId,
    body: JSON.stringify({ notification, notificationId, notificationType: type, uId }),
    dueAt: world.clock.now() + (late?.delayMs ?? 0),
    ...(faults.some(({ kind }) => kind === "wrong-bearer") && { wrongBearer: true }),
    ...(faults.some(({ kind }) => kind === "notification-last") && { last: true }),
  };
  const twice =
    world.switches.duplicateNotifications || faults.some(({ kind }) => kind === "notification-twice");
  for (let copy = 0; copy < (twice ? 2 : 1); copy++) {
    world.deliveries.add({ ...delivery, attempts: [], state: "waiting" });
  }
}
