import { Refusal } from "#lib/refusal.ts";
import type { Via } from "#lib/scope.ts";

export type KeptBy = "hand" | "tables";

/** Sources that go on telling: what they own is changed there, or taken over deliberately. */
export const telling: readonly string[] = ["scim", "mdm"];

/** Whose a record is after an edit here; refuses to take it from a source that goes on telling unless somebody says so. */
export function sourceAfter(source: string, keptBy: KeptBy | undefined, via: Via): string {
  if (keptBy === "tables") return "csv";
  if (keptBy === undefined && source === "scim") throw new Refusal("kept-by-directory", { name: null });
  if (keptBy === undefined && source === "mdm") throw new Refusal("owned-by-source", { source });
  return via === "api" ? "api" : "console";
}
