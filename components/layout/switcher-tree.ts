export interface SwitcherGroup {
  id: string;
  /** None for the top one, which stands for all groups. */
  parentId: string | null;
  name: string;
  href: string;
  tokens: number;
  needAction: number;
}

/** How far a guide runs down a line: past it, to its middle, or not at all. */
export type Guide = "full" | "half" | "none";

export interface TreeLine extends SwitcherGroup {
  depth: number;
  hasKids: boolean;
  /** One for each level above this line. */
  guides: Guide[];
}

/** The tree from top to bottom, without what lies below a collapsed group. Brothers keep their order. */
export function treeLines(
  groups: readonly SwitcherGroup[],
  collapsed: ReadonlySet<string> = new Set(),
): TreeLine[] {
  const known = new Set(groups.map(({ id }) => id));
  const tops = groups.filter(({ parentId }) => parentId === null || !known.has(parentId));

  const below = (group: SwitcherGroup, guides: Guide[]): TreeLine[] => {
    const own = groups.filter(({ parentId }) => parentId === group.id);
    const line = { ...group, depth: guides.length, hasKids: own.length > 0, guides };
    if (collapsed.has(group.id)) return [line];
    const carried = guides.map((guide): Guide => (guide === "full" ? "full" : "none"));
    return [line, ...own.flatMap((kid) => below(kid, [...carried, kid === own.at(-1) ? "half" : "full"]))];
  };
  return tops.flatMap((top) => below(top, []));
}

/** Those whose name holds the words, and everything above them. */
export function matchingGroups(groups: readonly SwitcherGroup[], words: string): SwitcherGroup[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return [...groups];
  const byId = new Map(groups.map((group) => [group.id, group]));
  const kept = new Set<string>();
  for (const group of groups) {
    if (!group.name.toLowerCase().includes(wanted)) continue;
    for (let at: SwitcherGroup | undefined = group; at; at = at.parentId ? byId.get(at.parentId) : undefined)
      kept.add(at.id);
  }
  return groups.filter(({ id }) => kept.has(id));
}
