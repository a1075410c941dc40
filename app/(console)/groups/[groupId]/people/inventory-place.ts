import { groupPaths } from "#components/access/group-paths.ts";
import { grantIfAllowed, requireGrant } from "#lib/auth/require-grant.ts";
import { listGroups, pathHere } from "#lib/features/groups/queries.ts";
import { openImports, type ImportKind } from "#lib/features/inventory/queries.ts";

/** What the pages of devices and people say of where they are: the customer, its groups, and tables that wait. */
export async function inventoryPlace(groupId: string, kind: ImportKind) {
  const scope = await requireGrant(groupId, "group:read");
  const writing = await grantIfAllowed(groupId, "inventory:write");
  const [[top], groups, imports] = await Promise.all([
    pathHere(scope),
    listGroups(scope),
    writing ? openImports(writing, kind) : [],
  ]);
  return { customer: top?.name ?? "", groups: groupPaths(groups), imports };
}
