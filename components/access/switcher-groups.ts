import type { OtherCustomer } from "#components/layout/switcher-panel.tsx";
import type { SwitcherGroup } from "#components/layout/switcher-tree.ts";
import { swatchOf } from "#components/access/customer-swatch.ts";

interface Place {
  name: string;
  swatch: number;
  kind: string;
  groups: readonly { id: string; parentId: string | null; name: string }[];
  topGroupIds: readonly string[];
}

/** A customer's groups as the switcher draws them: each with its own tokens, and how many of them wait for somebody. */
export function switcherGroups(
  place: Place,
  tokens: readonly { groupId: string; needsAction: boolean }[],
): SwitcherGroup[] {
  const byGroup = Map.groupBy(tokens, ({ groupId }) => groupId);
  return place.groups.map(({ id, parentId, name }) => {
    const own = byGroup.get(id) ?? [];
    const needAction = own.filter(({ needsAction }) => needsAction).length;
    const shown = parentId === null ? "All groups" : name;
    return { id, parentId, name: shown, href: homeOf(id), tokens: own.length, needAction };
  });
}

/** The other customers, each entered where the member stands highest. */
export function otherCustomers(places: readonly Place[]): OtherCustomer[] {
  return places.flatMap((place) => {
    const [top] = place.topGroupIds;
    if (!top) return [];
    const note = place.kind === "rehearsal" ? { note: "built-in Apple" } : {};
    return [{ name: place.name, href: homeOf(top), swatch: swatchOf(place), ...note }];
  });
}

export const homeOf = (groupId: string): string => `/groups/${groupId}/tokens`;
