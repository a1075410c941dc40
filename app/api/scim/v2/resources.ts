import { CORE } from "#lib/api/scim/discovery.ts";
import { scimAddress as address } from "#lib/features/scim/queries.ts";
import type { ScimGroup } from "#lib/features/scim/groups.ts";
import type { UserSeen } from "#lib/features/scim/users.ts";

type Resource = Record<string, unknown>;

/** A User as it is told: only what there is. */
export function userResource(user: UserSeen): Resource {
  const { id, groups, createdAt, updatedAt, name, ...told } = user;
  return present({
    schemas: [`${CORE}:User`],
    id,
    ...told,
    name: Object.keys(name).length > 0 ? name : null,
    groups: groups.map((group) => ({
      value: group.id,
      display: group.name,
      $ref: address(`/Groups/${group.id}`),
    })),
    meta: metaOf("User", `/Users/${id}`, { createdAt, updatedAt }),
  });
}

export function groupResource({ id, name, externalId, members, createdAt, updatedAt }: ScimGroup): Resource {
  return present({
    schemas: [`${CORE}:Group`],
    id,
    externalId,
    displayName: name,
    members:
      members?.map((one) => ({ value: one.id, display: one.name, $ref: address(`/Users/${one.id}`) })) ??
      null,
    meta: metaOf("Group", `/Groups/${id}`, { createdAt, updatedAt }),
  });
}

/** What of a resource is asked for; its id and schemas always are. */
export function narrowed(resource: Resource, { only, without }: Wanted): Resource {
  const always = ["schemas", "id"];
  const top = (names: readonly string[]) =>
    new Set(names.map((name) => name.split(/[.[]/)[0]?.toLowerCase()));
  const [kept, left] = [only && top([...always, ...only]), top(without)];
  return Object.fromEntries(
    Object.entries(resource).filter(([key]) => {
      const name = key.toLowerCase();
      return always.includes(key) || (kept ? kept.has(name) : !left.has(name));
    }),
  );
}

export interface Wanted {
  /** Null for everything. */
  only: string[] | null;
  without: string[];
}

/** `attributes` and `excludedAttributes` of the address. */
export function wantedBy({ searchParams }: URL): Wanted {
  const listed = (name: string) =>
    searchParams
      .get(name)
      ?.split(",")
      .map((one) => one.trim()) ?? null;
  return { only: listed("attributes"), without: listed("excludedAttributes") ?? [] };
}

const metaOf = (
  resourceType: string,
  path: string,
  { createdAt, updatedAt }: { createdAt: Date; updatedAt: Date },
) => ({
  resourceType,
  created: createdAt.toISOString(),
  lastModified: updatedAt.toISOString(),
  location: address(path),
});

const present = (resource: Resource): Resource =>
  Object.fromEntries(Object.entries(resource).filter(([, value]) => value !== null && value !== undefined));
