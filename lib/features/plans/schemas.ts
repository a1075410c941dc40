import { z } from "zod";

/** A form gives one value or several under the same name. */
const several = <T extends z.ZodType>(item: T, most: number) =>
  z
    .preprocess(
      (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
      z.array(item).max(most),
    )
    .default([]);

const filter = z.string().max(1000).optional();

/** Whom a plan is for: chosen rows, pasted serials, holders as Apple lists them, or all that match a filter. */
export const AskPlan = z.object({
  kind: z.enum(["assign", "revoke"]),
  titles: several(z.uuid(), 100),
  devices: several(z.uuid(), 20_000),
  people: several(z.uuid(), 20_000),
  holders: several(z.string().regex(/^[dp]:.{1,255}$/), 20_000),
  serials: z.string().max(1_000_000).default(""),
  devicesMatching: filter,
  peopleMatching: filter,
  holdersMatching: filter,
});

export type AskPlan = z.output<typeof AskPlan>;

/** What a plan remembers of how it was asked for. */
export const Asked = z.object({
  titles: z.array(z.object({ id: z.string(), name: z.string() })),
  targets: z.number(),
  /** How many of them are people; null in plans that did not count them. */
  people: z.number().nullable().default(null),
  serials: z.number().default(0),
  rejected: z.array(z.string()).default([]),
  filter: z.string().nullable().default(null),
});

export type Asked = z.output<typeof Asked>;

export const PlanTotals = z.object({
  gets: z.number().default(0),
  has: z.number().default(0),
  cannot: z.number().default(0),
  waits: z.number().default(0),
  loses: z.number().default(0),
  "has-not": z.number().default(0),
  tokens: z.array(
    z.object({ id: z.string(), name: z.string(), licenses: z.number(), available: z.number().nullable() }),
  ),
  /** `holders` counts each device or person once, however many titles it was asked for; plans made before that lack it. */
  reasons: z.array(z.object({ reason: z.string(), count: z.number(), holders: z.number().optional() })),
});

export type PlanTotals = z.output<typeof PlanTotals>;
