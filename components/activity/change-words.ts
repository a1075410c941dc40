import type { Difference } from "#lib/domain/activity/differences.ts";

const MOST = 3;

/** A change in one line: "viewer → admin, + Field leads"; facts that stayed are left to the detail. */
export function changeWords(differences: readonly Difference[]): string {
  const parts = differences.flatMap((difference) => partsOf(difference));
  const shown = parts.slice(0, MOST).join(", ");
  return parts.length > MOST ? `${shown}, and more` : shown;
}

function partsOf({ kept, gone, come }: Difference): string[] {
  if (gone.length === 1 && come.length === 1 && kept.length === 0)
    return [`${tidy(gone[0])} → ${tidy(come[0])}`];
  if (kept.length === 0 && gone.length === 0) return come.map(tidy);
  return [...gone.map((line) => `− ${tidy(line)}`), ...come.map((line) => `+ ${tidy(line)}`)];
}

/** An instant is told by its day here; the detail has it whole. */
export function tidy(line = ""): string {
  return /^\d{4}-\d\d-\d\dT/.test(line) ? line.slice(0, 10) : line;
}
