import "server-only";
import type { Subscription } from "#lib/apple/subscriptions.ts";
import * as subscriptions from "#lib/data/subscriptions.ts";
import { transaction } from "#lib/data/transaction.ts";
import { partOf } from "#lib/domain/paging/part-of.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import type { Seat } from "#lib/domain/licenses/subscription-order.ts";
import { asRefusal } from "#lib/features/apple-refusals.ts";
import { openSession } from "#lib/features/apple-session.ts";
import { seatsAtApple } from "#lib/features/subscriptions/seats-at-apple.ts";
import { tokenHere } from "#lib/features/token-here.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export type { SubscriptionOrder } from "#lib/data/subscriptions.ts";

const SIZE = 50;

export interface SubscriptionsView {
  /** As far as this server switched it; Apple does not say. */
  enabled: boolean;
  since: Date | null;
  subscriptions: Subscription[];
  orders: subscriptions.SubscriptionOrder[];
}

/** The subscriptions of a token's location, as Apple lists them at this moment, and what was ordered of them last. */
export async function subscriptionsOf(
  scope: Granted<"subscription:read">,
  tokenId: string,
): Promise<SubscriptionsView> {
  const { token, setting, orders } = await transaction(scope, async (tx) => {
    const here = await tokenHere(tx, tokenId);
    return {
      token: here,
      setting: await subscriptions.setting(tx, here.id),
      orders: await subscriptions.latest(tx, here.id),
    };
  });
  const { enabled = false, since = null } = setting ?? {};
  if (!enabled) return { enabled, since, subscriptions: [], orders };
  return { enabled, since, subscriptions: await listed(scope, token.id), orders };
}

async function listed(scope: Granted<"subscription:read">, tokenId: string): Promise<Subscription[]> {
  const found: Subscription[] = [];
  try {
    const { client } = await openSession(scope, tokenId, undefined, { awaited: true });
    for await (const page of client.subscriptions()) found.push(...page.records);
  } catch (error) {
    throw asRefusal(error);
  }
  return found;
}

/** Who has a seat of a subscription, as Apple lists it at this moment. */
export async function seatsOf(
  scope: Granted<"subscription:read">,
  tokenId: string,
  adamId: string,
  walk: Walk,
): Promise<Page<Seat & { id: string }>> {
  const view = await subscriptionsOf(scope, tokenId);
  if (!view.enabled) throw new Refusal("subscriptions-off");
  if (!view.subscriptions.some((one) => one.adamId === adamId)) throw new Refusal("subscription-unknown");
  const seats = await openSession(scope, tokenId, undefined, { awaited: true })
    .then((session) => seatsAtApple(session, adamId))
    .catch((error: unknown) => {
      throw asRefusal(error);
    });
  return partOf(
    seats.map((seat) => ({ ...seat, id: seat.clientUserId })),
    walk,
    SIZE,
  );
}
