import { z } from "zod";
import { subscriptionVerbs } from "#lib/domain/licenses/subscription-order.ts";

export const SwitchSubscriptions = z.object({ enabled: z.boolean() });

/** People go by Apple's ids for them at the location. Apple takes a limited number at a time. */
export const OrderSeats = z.object({
  adamId: z
    .string()
    .regex(/^\d{1,19}$/)
    .meta({ example: "1482290441" }),
  verb: z.enum(subscriptionVerbs),
  renewing: z.boolean().default(true),
  clientUserIds: z
    .array(z.string().min(1).max(255))
    .min(1, "Name at least one person.")
    .max(1000, "At most 1,000 at a time."),
});

export type OrderSeats = z.output<typeof OrderSeats>;
