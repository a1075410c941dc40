import { columnLabel } from "#components/inventory/import/column-words.ts";
import type { Kind } from "#components/inventory/words.ts";
import type { ImportRow } from "#lib/features/inventory/queries.ts";

/** What is compared: the column, and under which name a row and the record have it. */
const compared: Record<Kind, readonly (readonly [column: string, field: string])[]> = {
  device: [
    ["name", "name"],
    ["model", "model"],
    ["platform", "platform"],
    ["osVersion", "osVersion"],
    ["enrollment", "enrollment"],
    ["owner", "owner"],
    ["lastSeen", "lastSeenAt"],
  ],
  person: [
    ["name", "name"],
    ["email", "email"],
    ["managedAccount", "managedAccount"],
    ["language", "language"],
  ],
};

const owners: Record<string, string> = { scim: "SCIM", mdm: "the MDM server" };

/** "Name: Till 1 → Counter 1, Version: 18.4 → 18.5. Kept, because SCIM owns it: Model" */
export function differences(kind: Kind, row: ImportRow): string {
  const { changes, kept } = sorted(kind, row);
  const words = changes.map(({ label, before, after }) => `${label}: ${before ?? "none"} → ${after}`);
  if (kept.length === 0) return words.join(", ");
  return `${words.join(", ")}. Kept, because ${owners[sourceOf(row)] ?? "a person"} owns it: ${labels(kept)}`;
}

/** "Kept, because SCIM owns it: Name “Till 1”" */
export function keptBecause(kind: Kind, row: ImportRow): string {
  const { changes, kept } = sorted(kind, row);
  const owner = owners[sourceOf(row)];
  const why = owner ? `Kept, because ${owner} owns it` : "Kept, because it was typed in here";
  const words = [...changes, ...kept].map(
    ({ label, before, after }) => `${label}: ${before ?? "none"}, not ${after}`,
  );
  return `${why}. ${words.join(", ")}`;
}

interface Difference {
  label: string;
  before: string | null;
  after: string;
}

const labels = (several: readonly Difference[]) => several.map(({ label }) => label).join(", ");
const sourceOf = ({ here }: ImportRow) => String(here?.["source"]);

/** What the owner of a record told already is kept; what it left open an import may fill. */
function sorted(kind: Kind, row: ImportRow): Record<"changes" | "kept", Difference[]> {
  const all = differencesOf(kind, row);
  const owned = sourceOf(row) in owners;
  const open = ({ before }: Difference) =>
    before === null || before === "unknown" || before === row.row["serial"];
  return {
    changes: all.filter((one) => !owned || open(one)),
    kept: all.filter((one) => owned && !open(one)),
  };
}

function differencesOf(kind: Kind, { row, here }: ImportRow): Difference[] {
  const fields = compared[kind].flatMap(([column, field]) => {
    const [before, after] = [here?.[field], row[field]];
    if (typeof after !== "string" || after === before) return [];
    if (field === "lastSeenAt" && typeof before === "string" && before > after) return [];
    return [{ label: columnLabel(kind, column), before: typeof before === "string" ? before : null, after }];
  });
  const moves = typeof row["groupId"] === "string" && row["groupId"] !== here?.["groupId"];
  return moves
    ? [...fields, { label: columnLabel(kind, "group"), before: String(here?.["group"]), after: "another" }]
    : fields;
}
