import { z } from "zod";
import { enrollments } from "#lib/domain/inventory/enrollment.ts";
import { isEmail } from "#lib/domain/inventory/cell.ts";
import { readLanguageTag } from "#lib/domain/inventory/language-tag.ts";
import { platforms } from "#lib/domain/inventory/platform.ts";

const text = z.string().trim().max(255, "At most 255 characters.");
const empty = (value: string) => (value === "" ? null : value);
const address = text
  .refine((value) => value === "" || isEmail(value), "Write it like ada@example.org.")
  .transform(empty)
  .default(null);

/** The address, in small letters; null for nobody. */
const owner = address.transform((value) => value?.toLowerCase() ?? null);

const language = text
  .refine((value) => value === "" || readLanguageTag(value) !== null, "Write it like de or pt-BR.")
  .transform((value) => readLanguageTag(value))
  .default(null);

/** Who may change the record from then on: people here, or the next table as well. Said, it ends what another source owned. */
export const KeptBy = z.enum(["hand", "tables"]);

const keptBy = z.union([KeptBy, z.literal("").transform(() => undefined)]).optional();

const DeviceFacts = {
  groupId: z.uuid("Choose a group."),
  name: text.default(""),
  model: text.transform(empty).default(null),
  platform: z.enum(platforms).default("unknown"),
  osVersion: text
    .regex(/^(\d{1,6}(\.\d{1,6}){0,3})?$/, "Write it like 18.4.1.")
    .transform(empty)
    .default(null),
  enrollment: z.enum(enrollments).default("unknown"),
  owner,
};

export const AddDevice = z.object({
  serial: z.string().trim().min(1, "Give the serial number.").max(255, "At most 255 characters."),
  ...DeviceFacts,
});
export type AddDevice = z.output<typeof AddDevice>;

export const EditDevice = AddDevice.extend({ deviceId: z.uuid(), keptBy });
export type EditDevice = z.output<typeof EditDevice>;

export const RemoveDevice = z.object({ deviceId: z.uuid() });
export type RemoveDevice = z.output<typeof RemoveDevice>;

export const AddPerson = z.object({
  groupId: z.uuid("Choose a group."),
  name: text.min(1, "Give the name."),
  email: address,
  managedAccount: address,
  language,
});
/** Without a language an edit leaves it as it is. */
export type AddPerson = Omit<z.output<typeof AddPerson>, "language"> & { language?: string | null };

export const EditPerson = AddPerson.extend({ personId: z.uuid(), keptBy });
export type EditPerson = AddPerson & Pick<z.output<typeof EditPerson>, "personId" | "keptBy">;

export const RemovePerson = z.object({ personId: z.uuid() });
export type RemovePerson = z.output<typeof RemovePerson>;

/** A form sends `column.<name>` with the place of the column in the file, or nothing for a column that is not read. */
export const ChooseColumns = z
  .looseObject({ importId: z.uuid(), missing: z.literal("seek").optional() })
  .transform(({ importId, missing, ...rest }) => ({
    importId,
    /** Whether to find what is here and not in the table. */
    ...(missing && { missing }),
    columns: Object.fromEntries(
      Object.entries(rest).flatMap(([name, value]) => {
        const at = typeof value === "string" && /^\d{1,3}$/.test(value) ? Number(value) : value;
        return name.startsWith("column.") && typeof at === "number"
          ? [[name.slice("column.".length), at]]
          : [];
      }),
    ),
  }));
export type ChooseColumns = z.output<typeof ChooseColumns>;

export const SayFirstRow = z.object({ importId: z.uuid(), first: z.enum(["headings", "data"]) });
export type SayFirstRow = z.output<typeof SayFirstRow>;

/** To have what is missing from the table removed, say how many that are. */
export const ApplyImport = z.object({
  importId: z.uuid(),
  confirmation: z.coerce.number<string>("Type the number.").int("Type the number.").optional(),
});
export type ApplyImport = z.output<typeof ApplyImport>;

export const DiscardImport = z.object({ importId: z.uuid() });
export type DiscardImport = z.output<typeof DiscardImport>;
