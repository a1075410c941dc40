import { grantIfAllowed, requireGrant } from "#lib/auth/require-grant.ts";
import { countKeys } from "#lib/features/keys/queries.ts";
import { countMembers } from "#lib/features/members/queries.ts";
import { pathHere } from "#lib/features/groups/queries.ts";

/** Where a page of the settings is, and what its tabs count; the counts are for who may see them. */
export async function settingsPlace(groupId: string) {
  const scope = await requireGrant(groupId, "group:read");
  const [path, members, keys] = await Promise.all([
    pathHere(scope),
    grantIfAllowed(groupId, "member:read").then((granted) => granted && countMembers(granted)),
    grantIfAllowed(groupId, "key:write").then((granted) => granted && countKeys(granted)),
  ]);
  const counts = members && keys !== null ? { ...members, keys } : undefined;
  return { groupId, path, role: scope.role, counts };
}
