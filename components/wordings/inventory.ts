import { counted, named, number, said, type Words } from "#components/wordings/wording.ts";
import type { Reason } from "#lib/refusal.ts";

const NOTHING = "Nothing has been stored.";

export const inventoryWords = {
  "serial-taken": ({ serial, group }) =>
    said(
      `${named(serial, "This serial number")} is here already.`,
      group
        ? `The device stands in ${named(group, "another group")}.`
        : "The device stands in a group that you do not reach.",
    ),
  "serial-unreadable": ({ serial }) =>
    said(
      `${named(serial, "This")} is no serial number.`,
      "Apple's have 8 to 32 letters and digits. It stands under Settings, General, About.",
    ),
  "person-taken": ({ email, group }) =>
    said(
      `${named(email, "This address")} is here already.`,
      group
        ? `The person stands in ${named(group, "another group")}.`
        : "The person stands in a group that you do not reach.",
    ),
  "person-unidentified": said(
    "A person needs an e-mail address or a Managed Apple Account.",
    "Without one nobody can tell who it is.",
  ),
  "csv-not-text": said("This file holds no text.", `Save the table as CSV and upload that. ${NOTHING}`),
  "csv-encoding": said(
    "The letters of this file cannot be read.",
    `Save it as CSV UTF-8 and upload it again. ${NOTHING}`,
  ),
  "csv-unreadable": ({ line }) =>
    said(
      "This is not a table.",
      `${line ? `Line ${line} has a quote that never ends, or more cells than the head. ` : ""}Correct it and upload it again. ${NOTHING}`,
    ),
  "csv-empty": said(
    "This table has no rows.",
    `Its first line names the columns, and each line below it is a row. ${NOTHING}`,
  ),
  "csv-columns-missing": ({ columns }) =>
    said(
      "A column is missing.",
      `${columns ? `The table needs ${String(columns)}. ` : ""}Say which of its columns it is, or add it. ${NOTHING}`,
    ),
  "csv-too-large": ({ bytes }) =>
    said(
      "This file is too large.",
      `${bytes ? `${counted(Math.ceil(number(bytes) / 1_000_000), "megabyte")} is` : "200 megabytes are"} the most. Cut it in parts. ${NOTHING}`,
    ),
  "import-not-ready": said(
    "This import is not ready.",
    "Its rows are still being looked at, or it was applied already. Its page says which.",
  ),
} satisfies Partial<Record<Reason, Words>>;
