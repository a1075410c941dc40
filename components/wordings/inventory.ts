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
  "person-not-registered": ({ token }) =>
    said(
      `${named(token, "This location")} does not know this person.`,
      "As far as was read last, there is nobody to be retired.",
    ),
  "person-registered-twice": ({ token }) =>
    said(
      `${named(token, "This location")} knows this person under several ids.`,
      "Say which of them is to be retired.",
    ),
  "person-gone": said("The person is not here any more.", "Their record was removed before Apple was asked."),
  "kept-by-directory": ({ name }) =>
    said(
      `${named(name, "A directory")} keeps this.`,
      "What a directory tells is changed there, and comes here by itself.",
    ),
  "directory-user-taken": ({ userName }) =>
    said(
      `${named(userName, "This userName")} is here already.`,
      "The directory has told of another User with this userName or externalId.",
    ),
  "person-kept-elsewhere": ({ name, source }) =>
    said(
      `${named(name, "Somebody")} is here already.`,
      source === "scim"
        ? "Another User of a directory has this address."
        : "This directory may not take over people who came by a table or by hand. Allow it in the settings of the directory.",
    ),
  "scim-filter": said(
    "This filter is not understood.",
    "Attributes are compared by eq and joined by and: userName, externalId, displayName, emails, name, active, id; of groups displayName, externalId, members, id.",
  ),
  "scim-path": said(
    "This path is not understood.",
    'Write it like displayName, name.givenName, or members[value eq "…"].',
  ),
  "scim-value": ({ attribute }) =>
    said(
      `${named(attribute, "A value")} cannot be read.`,
      "It is missing, too long, or of another kind than it should be.",
    ),
  "holder-group-in-use": ({ name, more }) =>
    said(
      "Another group asks for this one.",
      `The rule of ${named(name, "a group")} names it${number(more) > 0 ? `, and so ${number(more) === 1 ? "does" : "do"} ${counted(number(more), "more")}` : ""}. Change that rule first.`,
    ),
  "group-by-rule": ({ name }) =>
    said(
      `${named(name, "This group")} follows a rule.`,
      "Whoever the rule fits is in it; nobody is put in or taken out by hand.",
    ),
  "group-stays-what-it-is": said(
    "A list stays a list, and a rule a rule.",
    "Make another group for the other kind, and remove this one.",
  ),
  "rule-names-unknown-group": said(
    "The rule names a group that is not here.",
    "It may have been removed, follow a rule itself, or stand out of your reach. Choose another.",
  ),
  "rule-means-nothing": ({ value }) =>
    said(
      `${value ? `“${String(value)}”` : "A part of the rule without a value"} means nothing here.`,
      "Devices are asked for what devices have, and people for what people have.",
    ),
  "selection-too-large": ({ most }) =>
    said(
      "These are too many at once.",
      `At most ${counted(number(most), "row")} are changed at once. Narrow the filter.`,
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
  "import-missing-number": ({ count }) =>
    said(
      "That is not how many are missing from the table.",
      `Nothing has been imported or removed. The check found ${counted(number(count), "record")} to remove.`,
    ),
  "owner-unknown": ({ owner }) =>
    said(
      `${named(owner, "This owner")} is nobody here.`,
      "An owner is named by the e-mail address or Managed Apple Account of a person in reach.",
    ),
  "owned-by-source": ({ source }) =>
    said(
      `${source === "scim" ? "A directory" : "The MDM server"} keeps this record.`,
      "What it tells would come back. Take the record over first, or change it there.",
    ),
  "nothing-to-change": said("Nothing was said to change.", "Choose a group, an owner, or who keeps them."),
  "holders-too-many": ({ most }) =>
    said(
      "That is more than are changed at once.",
      `Up to ${counted(number(most), "record")}: narrow the filter.`,
    ),
  "holders-other-number": ({ count }) =>
    said(
      "That is not how many are chosen.",
      `Nothing has been removed. Chosen and in reach: ${counted(number(count), "record")}.`,
    ),
  "import-not-ready": said(
    "This import is not ready.",
    "Its rows are still being looked at, or it was applied already. Its page says which.",
  ),
} satisfies Partial<Record<Reason, Words>>;
