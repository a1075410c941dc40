import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { listing } from "#lib/api/listing.ts";
import { Id, Moment, Nothing } from "#lib/api/shapes.ts";
import { subscriptionOrderStates, subscriptionVerbs } from "#lib/domain/licenses/subscription-order.ts";
import { orderSeats } from "#lib/features/subscriptions/order-seats.ts";
import { seatsOf, subscriptionsOf, type SubscriptionOrder } from "#lib/features/subscriptions/queries.ts";
import { OrderSeats, SwitchSubscriptions } from "#lib/features/subscriptions/schemas.ts";
import { switchSubscriptions } from "#lib/features/subscriptions/switch-subscriptions.ts";

const tag = "Subscriptions";

const SeatCount = z.object({ renewing: z.int(), expiring: z.int() });

const Order = z
  .object({
    id: Id,
    adamId: z.string(),
    verb: z.enum(subscriptionVerbs),
    renewing: z.boolean(),
    people: z.int(),
    state: z.enum(subscriptionOrderStates),
    missing: z.array(z.string()).meta({ description: "For whom Apple does not list what was asked." }),
    createdBy: z.string(),
    createdAt: Moment,
    settledAt: Moment.nullable(),
  })
  .meta({ id: "SubscriptionOrder" });

const orderAnswer = ({ clientUserIds, ...order }: SubscriptionOrder) => ({
  id: order.id,
  adamId: order.adamId,
  verb: order.verb as (typeof subscriptionVerbs)[number],
  renewing: order.renewing,
  people: clientUserIds.length,
  state: order.state as (typeof subscriptionOrderStates)[number],
  missing: order.missing,
  createdBy: order.createdBy,
  createdAt: order.createdAt,
  settledAt: order.settledAt,
});

const Subscriptions = z
  .object({
    enabled: z.boolean().meta({ description: "As far as this server switched it; Apple does not say." }),
    since: Moment.nullable(),
    subscriptions: z.array(
      z.object({
        adamId: z.string(),
        parentAdamId: z.string().nullable(),
        status: z.string().nullable(),
        periodEndDate: z.string().nullable(),
        assigned: SeatCount,
        available: SeatCount,
        total: SeatCount,
      }),
    ),
    orders: z.array(Order).meta({ description: "The last twenty." }),
  })
  .meta({ id: "Subscriptions" });

const Seat = z.object({ clientUserId: z.string(), renewing: z.boolean() }).meta({ id: "SubscriptionSeat" });

export const subscriptionEndpoints = [
  endpoint(
    {
      method: "GET",
      path: "/tokens/{tokenId}/subscriptions",
      id: "listSubscriptions",
      summary: "List a location's subscriptions and their seats, as Apple lists them now",
      tag,
      permission: "subscription:read",
      answers: { 200: Subscriptions },
    },
    async (scope, { params }) => {
      const view = await subscriptionsOf(scope, params.tokenId);
      return { ...view, orders: view.orders.map(orderAnswer) };
    },
  ),
  endpoint(
    {
      method: "PUT",
      path: "/tokens/{tokenId}/subscriptions",
      id: "switchSubscriptions",
      summary: "Let subscriptions be bought into a location, or no longer",
      description: "Apple lets them be disabled only while the location holds none.",
      tag,
      permission: "subscription:write",
      body: SwitchSubscriptions,
      answers: { 204: Nothing },
    },
    (scope, { params, body }) => switchSubscriptions(scope, params.tokenId, body),
  ),
  listing(
    {
      path: "/tokens/{tokenId}/subscriptions/seats",
      id: "listSeats",
      summary: "List who has a seat of a subscription",
      tag,
      permission: "subscription:read",
      filters: z.object({
        adamId: z
          .string()
          .regex(/^\d{1,19}$/)
          .meta({ example: "1482290441" }),
      }),
      row: Seat,
    },
    async (scope, { params, filters, walk }) => {
      const { rows, ...page } = await seatsOf(scope, params.tokenId, filters.adamId, walk);
      return { ...page, rows: rows.map(({ clientUserId, renewing }) => ({ clientUserId, renewing })) };
    },
  ),
  endpoint(
    {
      method: "POST",
      path: "/tokens/{tokenId}/subscriptions/orders",
      id: "orderSeats",
      summary: "Give seats of a subscription to people, or take them back",
      description:
        "People who have accepted an invitation of the location, by Apple's ids for them. No devices.",
      tag,
      permission: "subscription:write",
      body: OrderSeats,
      answers: { 202: Order },
    },
    async (scope, { params, body }) => orderAnswer(await orderSeats(scope, params.tokenId, body)),
  ),
];
