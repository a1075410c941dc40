import type { Verdict } from "#lib/features/inventory/queries.ts";

interface VerdictWords {
  /** Above the rows, as a view. */
  label: string;
  /** What becomes of these rows, said before they are applied. */
  ahead: string;
}

export const verdictWords: Record<Verdict, VerdictWords> = {
  new: { label: "New", ahead: "Not here yet. They are added." },
  changed: { label: "Changed", ahead: "Here already, and the table says something else. They are changed." },
  same: { label: "Same", ahead: "Here already, as the table says. Nothing happens to them." },
  kept: {
    label: "Kept",
    ahead: "A person, a directory or the MDM server owns these. They are left as they are.",
  },
  duplicate: { label: "Twice in the table", ahead: "The first row counts. These are left out." },
  missing: {
    label: "Not in the table",
    ahead: "They came by a table and stand in no line of this one. They stay, unless you remove them.",
  },
  problem: { label: "Problems", ahead: "These cannot be taken. They are left out." },
};

export const encodingWords: Record<string, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Latin-1",
};

export const delimiterWords: Record<string, string> = { ",": "commas", ";": "semicolons", "\t": "tabs" };
