export interface Group {
  id: string;
  /** Null for the top group, the customer. */
  parentId: string | null;
}

/** The group itself and everything below it, each parent before its children. */
export function reachOf(groups: readonly Group[], id: string): string[] {
  const children = Map.groupBy(groups, (group) => group.parentId);
  const reach = new Set(groups.some((group) => group.id === id) ? [id] : []);
  for (const above of reach) for (const child of children.get(above) ?? []) reach.add(child.id);
  return [...reach];
}

/** The groups above, nearest first. */
export function ancestorsOf(groups: readonly Group[], id: string): string[] {
  const parents = new Map(groups.map((group) => [group.id, group.parentId]));
  const ancestors = new Set<string>();
  for (let above = parents.get(id); above && !ancestors.has(above); above = parents.get(above))
    ancestors.add(above);
  return [...ancestors];
}

/** From the top group down to the group itself. */
export function pathOf(groups: readonly Group[], id: string): string[] {
  return groups.some((group) => group.id === id) ? [...ancestorsOf(groups, id).reverse(), id] : [];
}

export type MoveVerdict = "ok" | "itself" | "below-itself" | "unknown" | "root";

export function mayMove(groups: readonly Group[], id: string, newParentId: string): MoveVerdict {
  const group = groups.find((one) => one.id === id);
  if (!group || !groups.some((one) => one.id === newParentId)) return "unknown";
  if (group.parentId === null) return "root";
  if (id === newParentId) return "itself";
  return reachOf(groups, id).includes(newParentId) ? "below-itself" : "ok";
}

/** The tree after a move that `mayMove` allows. */
export function moved(groups: readonly Group[], id: string, newParentId: string): Group[] {
  return groups.map((group) => (group.id === id ? { ...group, parentId: newParentId } : group));
}
