import type { SubscriptionOrder } from "#lib/apple-emulator/state/event.ts";
import type { Subscription } from "#lib/apple-emulator/state/subscription.ts";
import type { Outcome, Task, Workplace } from "#lib/apple-emulator/work/task.ts";

export function subscriptionTasks(work: Workplace, order: SubscriptionOrder, eventId: string): Task[] {
  return order.adamIds.flatMap((adamId) =>
    order.clientUserIds.map((clientUserId) => ({
      perform: () => perform(work, order, eventId, adamId, clientUserId),
      blame: () => ({
        target: { clientUserId },
        subscription: { adamId, clientUserId, renewing: order.renewing },
      }),
    })),
  );
}

function perform(
  work: Workplace,
  order: SubscriptionOrder,
  eventId: string,
  adamId: number,
  clientUserId: string,
): Outcome {
  const subscription = work.location.subscriptions.find((one) => one.adamId === adamId);
  const target = { clientUserId };
  const outcome = { target, subscription: { adamId, clientUserId, renewing: order.renewing } };
  if (!subscription) return { ...outcome, failed: 9609 };
  const done =
    order.type === "ASSOCIATE"
      ? give(subscription, outcome.subscription)
      : take(subscription, order, eventId, clientUserId);
  if (done === "none-left") return { ...outcome, failed: 9709 };
  work.location.touch("subscriptions");
  return done === "later" ? { target } : outcome;
}

function give(
  subscription: Subscription,
  wish: { clientUserId: string; renewing: boolean },
): "done" | "none-left" {
  const { assignments, total } = subscription;
  const held = assignments.find(({ clientUserId }) => clientUserId === wish.clientUserId);
  if (held) {
    held.renewing = wish.renewing;
    delete held.endsWithPeriod;
    return "done";
  }
  if (assignments.length >= total.renewing + total.expiring) return "none-left";
  assignments.push({ clientUserId: wish.clientUserId, renewing: wish.renewing });
  return "done";
}

function take(
  subscription: Subscription,
  order: SubscriptionOrder,
  eventId: string,
  clientUserId: string,
): "done" | "later" {
  const held = subscription.assignments.find((assignment) => assignment.clientUserId === clientUserId);
  if (order.deferred && held) {
    held.renewing = false;
    held.endsWithPeriod = eventId;
    return "later";
  }
  subscription.assignments = subscription.assignments.filter((assignment) => assignment !== held);
  return "done";
}
