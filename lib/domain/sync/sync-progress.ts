export type SyncPhase = "location" | "titles" | "licenses" | "people" | "done";

/** How far a sync has come, as it was last written down; `pages` are those of the phase. */
export interface SyncProgress {
  phase: SyncPhase;
  mode: "first" | "changes" | "full" | null;
  pages: number;
  pagesTotal: number;
  titles: number;
  licenses: number;
  people: number;
  added: number;
  removed: number;
  unreadable: number;
  requests: number;
}

const phases: readonly SyncPhase[] = ["location", "titles", "licenses", "people", "done"];
const modes = ["first", "changes", "full"] as const;

/** Reads what a sync wrote down of itself; what it has not written yet counts as nothing done. */
export function readSyncProgress(written: unknown): SyncProgress {
  const fields = new Map<string, unknown>(
    typeof written === "object" && written !== null ? Object.entries(written) : [],
  );
  const number = (name: keyof SyncProgress) => {
    const value = fields.get(name);
    return typeof value === "number" && Number.isFinite(value) ? value : 0;
  };
  return {
    phase: phases.find((one) => one === fields.get("phase")) ?? "location",
    mode: modes.find((one) => one === fields.get("mode")) ?? null,
    pages: number("pages"),
    pagesTotal: number("pagesTotal"),
    titles: number("titles"),
    licenses: number("licenses"),
    people: number("people"),
    added: number("added"),
    removed: number("removed"),
    unreadable: number("unreadable"),
    requests: number("requests"),
  };
}

/** Which of the four steps is under way: 0 for the location, 4 once all are done. */
export function stepOf({ phase }: Pick<SyncProgress, "phase">): number {
  return phases.indexOf(phase);
}
