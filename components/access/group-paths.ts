import { pathOf } from "#lib/domain/access/group-tree.ts";

interface Named {
  id: string;
  parentId: string | null;
  name: string;
}

/** Each group by its whole path, "Aldermoor Group / Retail / Nordics", in the order of the tree. */
export function groupPaths(groups: readonly Named[]): { id: string; path: string }[] {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return groups
    .map(({ id }) => ({ id, parts: pathOf(groups, id).flatMap((step) => names.get(step) ?? []) }))
    .toSorted((one, other) => compare(one.parts, other.parts))
    .map(({ id, parts }) => ({ id, path: parts.join(" / ") }));
}

function compare(one: readonly string[], other: readonly string[]): number {
  for (const [at, name] of one.entries()) {
    const next = other[at];
    if (next === undefined) return 1;
    const order = name.localeCompare(next, "en");
    if (order !== 0) return order;
  }
  return one.length - other.length;
}
