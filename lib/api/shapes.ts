import { z } from "zod";

/** A Date of ours, as every answer writes it: ISO 8601, UTC. */
export const Moment = z
  .date()
  .transform((date) => date.toISOString())
  .pipe(z.iso.datetime())
  .meta({ example: "2026-11-20T16:56:00.000Z" });

export const Id = z.uuid();

/** For answers without a body. */
export const Nothing = z.unknown().transform(() => undefined);
