import { z } from "zod";

export const StartRehearsal = z.object({});
export const EndRehearsal = z.object({});

/** Whole days onward; a rehearsal's time never runs back. */
export const MoveClock = z.object({ days: z.coerce.number().int().min(1).max(400) });

export const SetBehavior = z.object({
  behavior: z.enum(["slow", "busy", "throttles", "loses-answers"]),
  on: z.enum(["yes", "no"]),
});
