import { z } from "zod";

/** The part of JSON Schema that our own shapes come out as. */
export const JsonSchema = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  description: z.string().optional(),
  example: z.unknown().optional(),
  default: z.unknown().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  get items() {
    return JsonSchema.optional();
  },
  get anyOf() {
    return z.array(JsonSchema).optional();
  },
  get oneOf() {
    return z.array(JsonSchema).optional();
  },
  get properties() {
    return z.record(z.string(), JsonSchema).optional();
  },
});
export type JsonSchema = z.output<typeof JsonSchema>;

/** The name of the shape that a schema points at. */
export const shapeName = ({ $ref }: JsonSchema): string | null => $ref?.split("/").at(-1) ?? null;

export const choicesOf = ({ anyOf, oneOf }: JsonSchema): JsonSchema[] => anyOf ?? oneOf ?? [];

export const typesOf = ({ type }: JsonSchema): string[] => (type === undefined ? [] : [type].flat());
