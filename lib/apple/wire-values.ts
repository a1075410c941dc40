import { z } from "zod";

/** A decoded JSON object whose members nobody has looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text, also when it arrives as a number; null when absent, empty or something else. */
export const text = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim() || null)
  .nullable()
  .catch(null);

/** A text that must be there. */
export const identifier = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim())
  .pipe(z.string().min(1));

/** A whole number from zero up, also when it arrives as a text; null when absent or something else. */
export const count = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .pipe(z.number().int().nonnegative())
  .nullable()
  .catch(null);

/** True or false, also as texts; null when absent or something else. */
export const flag = z
  .union([z.boolean(), z.enum(["true", "false"]).transform((value) => value === "true")])
  .nullable()
  .catch(null);

/** A list of texts; whatever else it holds is left out, and an absent list is empty. */
export const texts = z
  .array(text)
  .transform((values) => values.filter((value) => value !== null))
  .catch([]);

/** A list of JSON objects; whatever else it holds is left out, and an absent list is empty. */
export const objects = z
  .array(z.unknown())
  .transform((values) => values.filter(isJsonObject))
  .catch([]);
