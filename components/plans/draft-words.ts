import { count, counted } from "#components/ui/count.ts";
import type { DraftTargets } from "#lib/features/plans/queries.ts";

const nouns = {
  devices: ["device", "devices"],
  people: ["person", "people"],
  holders: ["holder", "holders"],
} as const;

/** "3 devices", "more than 10,000 people". */
export function targetsCounted({
  of,
  count: figure,
  atLeast,
}: Pick<DraftTargets, "of" | "count" | "atLeast">) {
  const [one, many] = nouns[of];
  return `${atLeast ? "more than " : ""}${counted(figure, one, many)}`;
}

/** Which ones: by name where rows were chosen, by filter where all that match were. */
export function targetsNamed({ names, filter, count: figure }: DraftTargets): string {
  const rest = figure - names.length;
  const named = [...names, ...(rest > 0 ? [`${count(rest)} more`] : [])].join(", ");
  if (filter === null) return named;
  return filter === "" ? "all there are" : `all that match ${filter}`;
}
