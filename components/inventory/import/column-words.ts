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
    owner: {
      label: "Owner",
      hint: "The e-mail address or Managed Apple Account of a person who is here already.",
    },
    lastSeen: { label: "Last seen", hint: "Such as 2026-11-20 10:15, in UTC unless it says otherwise." },
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
    language: { label: "Language", hint: "Such as de or pt-BR, for what is written to them." },
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
  "not-a-serial": "is none",
  "unknown-platform": "is none of Apple’s",
  "not-a-version": "is no number",
  "unknown-enrollment": "is none that Apple has",
  "not-an-email": "is no address",
  "not-a-moment": "is no day that means one day only: write it like 2026-11-20",
  "not-a-language": "is no language tag such as de or pt-BR",
  "unknown-owner": "is nobody here: import people first, or leave the column out",
  "unknown-group": "is no group here, or several",
};

const wholeRow: Record<string, string> = {
  "too-many-cells":
    "More cells than headings. A sign within a cell may have parted it: put that cell into quotes.",
  unidentified: "An e-mail address, a Managed Apple Account or Apple’s id is needed to tell people apart.",
  elsewhere: "Here already, in a group that this import does not reach.",
  "two-people": "The e-mail address belongs to one person here, and the account to another.",
  "changed-meanwhile": "Somebody else added or changed it between the check and the import.",
};

/** Why a row is left out, as a sentence; `cell` is what stands in the column, as it is written. */
export function problemSentence(kind: Kind, problem: string, column: string | null, cell: unknown): string {
  const whole = wholeRow[problem];
  if (whole) return whole;
  const written = typeof cell === "string" && problem !== "too-long" ? ` “${cell}”` : "";
  return `${column ? columnLabel(kind, column) : "A cell"}${written} ${problems[problem] ?? problem}.`;
}
