import { pathOf, reachOf } from "#lib/domain/access/group-tree.ts";
import { readGroupPath } from "#lib/domain/inventory/cell.ts";
import { nameKey } from "#lib/domain/names.ts";

interface NamedGroup {
  id: string;
  parentId: string | null;
  name: string;
}

/**
 * Finds the group that a cell names: by the path from the top, by the path from the group `home` that the table is for, or by
 * a name that only one group has there, itself with a slash or without. A group above or beside `home` is not found.
 */
export function groupByPath(
  groups: readonly NamedGroup[],
  home: string,
): (path: readonly string[]) => string | null {
  const names = new Map(groups.map(({ id, name }) => [id, (readGroupPath(name) ?? []).map(nameKey)]));
  const found = new Map<string, Set<string>>();
  for (const id of reachOf(groups, home)) {
    const whole = pathOf(groups, id);
    const fromHome = whole.slice(whole.indexOf(home));
    for (const path of [whole, fromHome, fromHome.slice(1), [id]]) {
      const key = keyOf(path.flatMap((one) => names.get(one) ?? []));
      found.set(key, (found.get(key) ?? new Set()).add(id));
    }
  }
  return (path) => {
    const [only, ...more] = found.get(keyOf(path.map(nameKey))) ?? [];
    return only !== undefined && more.length === 0 ? only : null;
  };
}

const keyOf = (names: readonly string[]) => names.join("\n");
