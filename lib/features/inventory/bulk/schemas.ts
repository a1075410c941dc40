import { z } from "zod";
import { isEmail } from "#lib/domain/inventory/cell.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { KeptBy } from "#lib/features/inventory/schemas.ts";

const blank = z.literal("").transform(() => undefined);

/** Ids as a form sends them, in one text, or one by one. */
const ids = z
  .union([z.array(z.uuid()), z.string().transform((text) => text.split(" ").filter(isRowId))])
  .default([]);

/** Chosen ones, or all that a filter of the list finds. */
export const ChosenHolders = z.object({
  kind: z.enum(["device", "person"]),
  ids,
  matching: z.string().max(1000).optional(),
});
export type ChosenHolders = z.output<typeof ChosenHolders>;

const owner = z
  .string()
  .trim()
  .max(254, "At most 254 characters.")
  .transform((text) => text.toLowerCase())
  .refine((text) => text === "none" || isEmail(text), "Write it like ada@example.org, or none.");

/** What is left out stays as it is; the owner "none" takes devices from whomever they belong to. */
export const ChangeMany = ChosenHolders.extend({
  groupId: z.union([z.uuid(), blank]).optional(),
  owner: z.union([blank, owner]).optional(),
  keptBy: z.union([KeptBy, blank]).optional(),
});
export type ChangeMany = z.output<typeof ChangeMany>;

export const RemoveMany = ChosenHolders.extend({
  /** How many, as it was typed: whoever says another number is refused. */
  confirmation: z.coerce.number<string>("Type the number.").int("Type the number."),
});
export type RemoveMany = z.output<typeof RemoveMany>;
