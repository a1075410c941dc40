import { tidy } from "#components/activity/change-words.ts";
import type { Difference } from "#lib/domain/activity/differences.ts";

const names: Record<string, string> = {
  uId: "location id",
  syncMinutes: "minutes between syncs",
  priority: "rank",
};

/** What an entry changed, fact by fact: "region DE → US", "registered true" as "registered". */
export function entryWords(differences: readonly Difference[]): string {
  return differences.flatMap((difference) => partOf(difference) ?? []).join(", ");
}

function partOf({ key, gone, come, kept }: Difference): string | null {
  const name = names[key] ?? key;
  if (gone.length === 0 && come.length === 0 && kept.length === 0) return null;
  if (come[0] === "true" && gone.length === 0) return name;
  if (come[0] === "false" && gone.length === 0) return `not ${name}`;
  const now = come.map(tidy).join(", ") || "nothing";
  if (gone.length === 0 && kept.length === 0) return `${name} ${now}`;
  if (kept.length > 0) return null;
  return `${name} ${gone.map(tidy).join(", ")} → ${now}`;
}
