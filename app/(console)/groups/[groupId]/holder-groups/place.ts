import { groupPaths } from "#components/access/group-paths.ts";
import type { RuleNames } from "#components/holder-groups/rule-words.ts";
import { kinds } from "#components/inventory/words.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import { listGroups, pathHere } from "#lib/features/groups/queries.ts";
import { listsToChoose } from "#lib/features/holder-groups/queries.ts";
import { listPath } from "./list-path.ts";

/** Where a page of groups of devices or people is, and what a rule can name there. */
export async function holderGroupPlace(groupId: string, kind: HolderKind) {
  const scope = await requireGrant(groupId, "inventory:read");
  const place = await requireGrant(groupId, "group:read");
  const [[top], groups, lists] = await Promise.all([
    pathHere(place),
    listGroups(place),
    listsToChoose(scope, kind, { mine: false }),
  ]);
  const base = `/groups/${groupId}`;
  const list = listPath(groupId, kind);
  const customer = top?.name ?? "";
  const names: RuleNames = { groups: groupPaths(groups), lists };
  const crumbs = [
    { label: customer, href: base },
    { label: kinds[kind].title, href: list },
    { label: "Groups", href: `${list}/groups` },
  ];
  return { scope, base, list, path: `${list}/groups`, customer, names, crumbs };
}
