import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as due from "#lib/data/due.ts";
import * as subscriptions from "#lib/data/subscriptions.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { OrderSeats } from "#lib/features/subscriptions/schemas.ts";
import { refuseUnlessWritable } from "#lib/features/subscriptions/refuse-unless-writable.ts";
import { tokenToChange } from "#lib/features/token-here.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Writes down that people are to get seats of a subscription, or to lose them; a worker then orders it from Apple. */
export async function orderSeats(
  scope: Granted<"subscription:write">,
  tokenId: string,
  { adamId, verb, renewing, clientUserIds }: OrderSeats,
): Promise<subscriptions.SubscriptionOrder> {
  return transaction(scope, async (tx) => {
    const token = await tokenToChange(tx, tokenId);
    await refuseUnlessWritable(tx, token);
    if (!(await subscriptions.setting(tx, token.id))?.enabled) throw new Refusal("subscriptions-off");
    const asked = [...new Set(clientUserIds)];
    if (verb === "associate") {
      const accepted = await subscriptions.acceptedAmong(tx, token.id, asked);
      const [first, ...more] = asked.filter((id) => !accepted.has(id));
      if (first !== undefined) throw new Refusal("subscriber-unknown", { first, more: more.length });
    }
    const wish = { tokenId: token.id, adamId, verb, renewing, clientUserIds: asked };
    const order = await subscriptions.write(tx, wish);
    if (!order) throw new Refusal("not-found");
    await audit.record(tx, verb === "associate" ? "subscription.given" : "subscription.taken-back", {
      groupId: token.groupId,
      target: { kind: "token", id: token.id, name: token.name },
      after: { subscription: adamId, people: asked.length },
    });
    await due.wake(tx, "subscription", order.id);
    await changes.tell(tx, "tokens", token.id);
    return order;
  });
}
