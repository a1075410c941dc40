import { nameKey } from "#lib/domain/names.ts";

export interface GroupChoice {
  id: string;
  /** From the customer down to the group. */
  path: string[];
  /** How many groups stand below it. */
  below: number;
}

interface NamedGroup {
  id: string;
  parentId: string | null;
  name: string;
}

/** The groups that something can belong to, in the order of the tree. `above` are the names over the first of them. */
export function groupChoices(groups: readonly NamedGroup[], above: readonly string[]): GroupChoice[] {
  const known = new Set(groups.map(({ id }) => id));
  const children = Map.groupBy(groups, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  );
  const choices: GroupChoice[] = [];

  function add(group: NamedGroup, over: readonly string[]): number {
    const choice = { id: group.id, path: [...over, group.name], below: 0 };
    choices.push(choice);
    const kids = (children.get(group.id) ?? []).toSorted((one, other) =>
      nameKey(one.name) < nameKey(other.name) ? -1 : 1,
    );
    for (const kid of kids) choice.below += 1 + add(kid, choice.path);
    return choice.below;
  }

  for (const top of children.get(null) ?? []) add(top, above);
  return choices;
}
