import { z } from "zod";
import { idOrNone } from "#lib/features/id-or-none.ts";
import { upload } from "#lib/features/uploaded-token.ts";

export const tokenName = z
  .string()
  .trim()
  .min(1, "Give the token a name.")
  .max(120, "At most 120 characters.");
const description = z.string().trim().max(2000, "At most 2,000 characters.").default("");
const region = z.string().trim().length(2, "Choose a country.");

export const AddToken = z.object({
  ...upload,
  name: tokenName,
  description,
  region,
  group: z.uuid("Choose an organization group."),
  /**
   * Registered puts our name at the location; read-only is for a file that may not write. To observe, and to look at a
   * take-over, another server's name may stand there: nothing is written.
   */
  register: z.enum(["yes", "no", "read-only", "observe", "take-over"]).default("no"),
  /** Of its invitations by mail; the default one where none is given. */
  templateId: idOrNone.optional(),
  /** Whether everybody whom it serves is invited by itself. */
  invites: z.stringbool().or(z.boolean()).optional(),
});

export const EditToken = z.object({
  name: tokenName,
  description,
  region,
  group: z.uuid("Choose an organization group."),
  syncMinutes: z.coerce.number().int().min(5, "At least 5 minutes.").max(1440, "At most a day.").default(15),
  priority: z.coerce.number().int().min(0).max(999).default(0),
});

export type AddToken = z.output<typeof AddToken>;
export type EditToken = z.output<typeof EditToken>;
