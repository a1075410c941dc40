import { z } from "zod";
import { isTimeZone } from "#lib/domain/calendar-day.ts";

export const SaveCustomer = z.object({
  name: z.string().trim().min(1, "Give the customer a name.").max(120, "At most 120 characters."),
  swatch: z.coerce.number().int().min(1).max(8),
  timeZone: z.string().refine(isTimeZone, "Choose a time zone, such as Europe/Berlin."),
});
export type SaveCustomer = z.output<typeof SaveCustomer>;
