import { z } from "zod";

const ticked = z
  .union([z.boolean(), z.enum(["on", "yes"]).transform(() => true)])
  .optional()
  .transform((value) => value ?? false);

const settings = {
  name: z
    .string()
    .trim()
    .min(1, "Give it a name: which directory is it?")
    .max(120, "At most 120 characters."),
  /** Whether it may take over people who came by a table or by hand. */
  adopts: ticked,
  /** Whether userName is the Managed Apple Account. */
  managedAccounts: ticked,
};

export const AddDirectory = z.object({ groupId: z.uuid("Choose a group."), ...settings });
export type AddDirectory = z.output<typeof AddDirectory>;

export const EditDirectory = z.object({ id: z.uuid(), ...settings });
export type EditDirectory = z.output<typeof EditDirectory>;

export const OneDirectory = z.object({ id: z.uuid("That is no id.") });
export type OneDirectory = z.output<typeof OneDirectory>;

const text = z.string().trim().min(1).max(255);

/** A Group resource as a directory sends it; members by their value. */
export const GroupResource = z.object({
  displayName: text,
  externalId: text.nullish().transform((value) => value ?? null),
  members: z
    .array(z.object({ value: z.string().max(255) }))
    .max(200_000)
    .nullish()
    .transform((members) => (members ?? []).map(({ value }) => value)),
});
export type GroupResource = z.output<typeof GroupResource>;

const op = z
  .string()
  .transform((word) => word.toLowerCase())
  .pipe(z.enum(["add", "replace", "remove"]));

/** A PATCH; Entra ID writes its operations with a capital. */
export const PatchOperations = z.object({
  operations: z
    .array(
      z.object({
        op,
        path: z
          .string()
          .max(1000)
          .nullish()
          .transform((path) => path || null),
        value: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(1000),
});
export type PatchOperations = z.output<typeof PatchOperations>["operations"];
