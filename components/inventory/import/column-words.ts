import type { Kind } from "#components/inventory/words.ts";

interface ColumnWords {
  label: string;
  hint: string;
}

const shared = {
  group: { label: "Group", hint: "By its path, “Retail / Berlin”, or a name that only one group has." },
};

const words: Record<Kind, Record<string, ColumnWords>> = {
  device: {
    serial: { label: "Serial number", hint: "Needed: it tells devices apart." },
    name: { label: "Name", hint: "Without one a device goes by its serial number." },
    model: { label: "Model", hint: "Such as iPad, 10th generation." },
    platform: { label: "Platform", hint: "iOS, iPadOS, macOS, tvOS, watchOS or visionOS." },
    osVersion: { label: "Version", hint: "Such as 18.4.1." },
    enrollment: {
      label: "Enrollment",
      hint: "Device or user. Apple’s User Enrollment takes no device licenses.",
    },
    ...shared,
  },
  person: {
    name: { label: "Name", hint: "Or first and last name apart." },
    firstName: { label: "First name", hint: "" },
    lastName: { label: "Last name", hint: "" },
    email: {
      label: "E-mail",
      hint: "It, the account or Apple’s id tells people apart: one of them is needed.",
    },
    managedAccount: { label: "Managed Apple Account", hint: "" },
    clientUserId: {
      label: "Apple’s id",
      hint: "The clientUserId under which a location knows them already.",
    },
    ...shared,
  },
};

export const columnLabel = (kind: Kind, column: string): string => words[kind][column]?.label ?? column;
export const columnHint = (kind: Kind, column: string): string | undefined =>
  words[kind][column]?.hint || undefined;

const problems: Record<string, string> = {
  missing: "is empty, and is needed",
  formula: "is a formula: a spreadsheet would run it",
  "too-long": "is longer than 255 characters",
  unprintable: "has signs that cannot be printed",
  "not-a-serial": "is no serial number",
  "unknown-platform": "names a platform that Apple does not have",
  "not-a-version": "is no version number",
  "unknown-enrollment": "is no kind of enrollment",
  "not-an-email": "is no e-mail address",
  "unknown-group": "names no group here, or several",
};

const wholeRow: Record<string, string> = {
  "too-many-cells":
    "The row has more cells than the table has headings. A sign within a cell may have parted it: put it into quotes.",
  unidentified:
    "Nothing tells this person apart: an e-mail address, a Managed Apple Account or Apple’s id is needed.",
  elsewhere: "It is here already, in a group that this import does not reach.",
  "two-people": "The e-mail address belongs to one person here, and the account to another.",
  "changed-meanwhile": "Somebody else added or changed it between the check and the import.",
};

/** Why a row is left out, as a sentence. */
export function problemSentence(kind: Kind, problem: string, column: string | null): string {
  const whole = wholeRow[problem];
  if (whole) return whole;
  return `${column ? columnLabel(kind, column) : "A cell"} ${problems[problem] ?? problem}.`;
}
