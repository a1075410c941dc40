import { z } from "zod";

const count = z.number().int().min(0).default(0);

/** How many rows of each verdict a check found, and how far the file's lines go. */
export const ImportCounts = z.object({
  lines: count,
  new: count,
  changed: count,
  same: count,
  kept: count,
  duplicate: count,
  problem: count,
  /** What is here and in no line of the table, where that was asked for. */
  missing: count,
  /** Of the problems, what changed hands between check and application. */
  missed: count,
  /** Of the missing, what was removed. */
  removed: count,
});

export type ImportCounts = z.output<typeof ImportCounts>;
