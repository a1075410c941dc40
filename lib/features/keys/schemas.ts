import { z } from "zod";
import { roles } from "#lib/domain/access/permission.ts";

export const CreateKey = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Give the key a name: what will use it?")
    .max(120, "At most 120 characters."),
  groupId: z.uuid("Choose a group."),
  role: z.enum(roles, "Choose a role."),
  /** Empty or absent for a key that does not end by itself. */
  expiresInDays: z
    .union([z.literal(""), z.coerce.number().int().min(1).max(3650)])
    .optional()
    .transform((days) => (days === "" || days === undefined ? null : days)),
});
export type CreateKey = z.output<typeof CreateKey>;

export const RevokeKey = z.object({ id: z.uuid("That is no id.") });
export type RevokeKey = z.output<typeof RevokeKey>;
