import type { Chance } from "#lib/apple-emulator/chance.ts";
import type { Delivery } from "#lib/apple-emulator/notifications/delivery-queue.ts";
import { accepted, send } from "#lib/apple-emulator/notifications/send.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

/** Sends what is due, one after the other for each location; each is tried three times and then dropped. */
export function deliverDue(world: World): Promise<void> {
  const due = inOrder(world, world.deliveries.due(world.clock.now()));
  for (const delivery of due) delivery.state = "sending";
  const queues = [...Map.groupBy(due, ({ uId }) => uId).values()];
  const sending = () => Promise.all(queues.map((queue) => deliverAll(world, queue)));
  const done = world.deliveries.underway.then(sending).then(() => undefined);
  world.deliveries.underway = done;
  return done;
}

async function deliverAll(world: World, queue: readonly Delivery[]): Promise<void> {
  for (const delivery of queue) {
    const status = await post(world, delivery);
    delivery.attempts.push(status);
    const wait = world.switches.notificationRetryMs[delivery.attempts.length - 1];
    if (accepted(status)) delivery.state = "delivered";
    else if (wait === undefined) delivery.state = "dropped";
    else {
      delivery.state = "waiting";
      delivery.dueAt = world.clock.now() + wait;
    }
  }
}

async function post(world: World, delivery: Delivery): Promise<number | null> {
  const target = world.location(delivery.uId)?.target;
  if (!target) return null;
  const { notificationTimeoutMs, anyCertificate } = world.switches;
  return send({
    url: target.url,
    bearer: delivery.wrongBearer ? "not-the-agreed-secret" : target.authToken,
    body: delivery.body,
    timeoutMs: notificationTimeoutMs,
    anyCertificate,
  });
}

function inOrder(world: World, due: readonly Delivery[]): Delivery[] {
  const ordered = world.switches.reorderNotifications ? shuffled(due, world.chance) : due;
  return [...ordered.filter(({ last }) => !last), ...ordered.filter(({ last }) => last)];
}

function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  return list
    .map((value) => ({ value, order: chance.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value);
}
