import { z } from "zod";

/** A moment as the database gave it, as every answer writes it: ISO 8601, UTC. */
export const Moment = z
  .union([z.date(), z.string()])
  .transform((moment) => new Date(moment).toISOString())
  .pipe(z.iso.datetime())
  .meta({ example: "2026-11-20T16:56:00.000Z" });

export const Id = z.uuid();

/** For answers without a body. */
export const Nothing = z.unknown().transform(() => undefined);

/** What typed filter words are given as, and how they are told to programs. */
export const Typed = z
  .string()
  .max(1000)
  .optional()
  .meta({ description: "Filter words, as in the console's filter box." });

/** Of fields that may be left out, those that were not. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
