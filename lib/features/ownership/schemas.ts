import { z } from "zod";

/** A form gives one title or several under the same name. */
const titles = z
  .preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.uuid()).max(10_000),
  )
  .default([]);

export const TakeOver = z.object({
  /** The box that says: take this location over. */
  agreed: z.literal(["yes"], "Tick the box first: without it, nothing is written."),
  /** The name of the location, typed. */
  confirmation: z.string().max(500),
  /** Whose name stood there when it was looked at. */
  owner: z.string().max(500),
  /** Whether licenses that the other server gave are ended as well. */
  end: z.enum(["nothing", "chosen", "all"]).default("nothing"),
  titles,
  /** Of the titles' licenses, only those of these devices and people; everybody's where nobody is named. */
  holders: z.string().max(100_000, "At most 100,000 characters.").default(""),
});
export type TakeOver = z.output<typeof TakeOver>;

/** How far a take-over has come. */
export const TakeOverProgress = z.object({
  step: z.enum(["claim", "read", "end", "over"]).default("claim"),
  /** The operation that reads everything again. */
  sync: z.uuid().nullable().default(null),
  syncs: z.number().default(0),
  /** The operation that ends what was asked. */
  ending: z.uuid().nullable().default(null),
  ended: z.number().default(0),
  notEnded: z.number().default(0),
});
export type TakeOverProgress = z.output<typeof TakeOverProgress>;

const titleSums = z.array(z.object({ id: z.string(), name: z.string(), licenses: z.number() }));

/** What a take-over was asked for, kept with its operation. */
export const TakeOverSubject = z.object({
  token: z.string(),
  location: z.string(),
  ownerId: z.string(),
  owner: z.string().nullable(),
  metadata: z.string().nullable(),
  licenses: z.number(),
  adopts: z.number(),
  ends: z.number(),
  people: z.number().default(0),
  endPlan: z.uuid().nullable(),
  endTitles: titleSums,
});
export type TakeOverSubject = z.output<typeof TakeOverSubject>;
