"use server";

import { z } from "zod";
import { action } from "#lib/actions/action.ts";
import { orderSeats } from "#lib/features/subscriptions/order-seats.ts";
import { OrderSeats } from "#lib/features/subscriptions/schemas.ts";
import { switchSubscriptions } from "#lib/features/subscriptions/switch-subscriptions.ts";

export const switchSubscriptionsAction = action(
  { permission: "subscription:write", input: z.object({ token: z.uuid(), enabled: z.enum(["on", "off"]) }) },
  (scope, { token, enabled }) => switchSubscriptions(scope, token, { enabled: enabled === "on" }),
);

const Typed = z
  .object({
    token: z.uuid(),
    adamId: OrderSeats.shape.adamId,
    verb: OrderSeats.shape.verb,
    renewing: z.enum(["yes", "no"]),
    people: z.string(),
  })
  .transform(({ people, renewing, ...rest }) => ({
    ...rest,
    renewing: renewing === "yes",
    clientUserIds: people.split(/[\s,;]+/).filter(Boolean),
  }))
  .pipe(OrderSeats.extend({ token: z.uuid(), renewing: z.boolean() }));

export const orderSeatsAction = action(
  { permission: "subscription:write", input: Typed },
  async (scope, { token, ...wish }) => {
    await orderSeats(scope, token, wish);
  },
);
