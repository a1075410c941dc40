export interface KeptGroup {
  id: string;
  parentId: string | null;
}

export interface GroupKeeper {
  groupId: string;
  role: "owner" | "admin";
  email: string;
}

/** A group and those above it, nearest first. */
export function lineOf(groupId: string, groups: readonly KeptGroup[]): string[] {
  const parents = new Map(groups.map(({ id, parentId }) => [id, parentId]));
  const line: string[] = [];
  for (let at: string | null = groupId; at !== null && !line.includes(at); at = parents.get(at) ?? null)
    line.push(at);
  return line;
}

/** The owners and admins of the nearest group that has any: who manages a token that has no address of its own. */
export function managersOf(line: readonly string[], keepers: readonly GroupKeeper[]): string[] {
  for (const groupId of line) {
    const here = keepers.filter((keeper) => keeper.groupId === groupId);
    if (here.length > 0) return emails(here);
  }
  return [];
}

/** Every owner of the group and of those above: who hears of what nobody answered. */
export const ownersOf = (line: readonly string[], keepers: readonly GroupKeeper[]): string[] =>
  emails(keepers.filter(({ groupId, role }) => role === "owner" && line.includes(groupId)));

const emails = (keepers: readonly GroupKeeper[]) => [...new Set(keepers.map(({ email }) => email))];
