export type Role = "owner" | "admin" | "operator" | "viewer";

/** Strongest first. */
export const roles = ["owner", "admin", "operator", "viewer"] as const satisfies readonly Role[];

export const permissions = [
  "token:read",
  "token:write",
  "token:sync",
  "subscription:read",
  "subscription:write",
  "license:read",
  "license:assign",
  "title:write",
  "inventory:read",
  "inventory:write",
  "registration:write",
  "directory:write",
  "group:read",
  "group:write",
  "member:read",
  "member:write",
  "key:write",
  "activity:read",
  "operation:read",
  "customer:write",
  "rehearsal:write",
  "notice:read",
  "notice:acknowledge",
  "notice:write",
  "mdm:write",
  "template:write",
] as const;

export type Permission = (typeof permissions)[number];

const viewing: readonly Permission[] = [
  "token:read",
  "subscription:read",
  "license:read",
  "inventory:read",
  "group:read",
  "activity:read",
  "operation:read",
  "notice:read",
];

const held: Record<Role, ReadonlySet<Permission>> = {
  owner: new Set(permissions),
  admin: new Set(permissions.filter((permission) => permission !== "customer:write")),
  operator: new Set([
    ...viewing,
    "token:sync",
    "license:assign",
    "inventory:write",
    "registration:write",
    "notice:acknowledge",
  ] as const),
  viewer: new Set(viewing),
};

export function can(role: Role, permission: Permission): boolean {
  return held[role].has(permission);
}

/** Strongest first. */
export function rolesWith(permission: Permission): Role[] {
  return roles.filter((role) => can(role, permission));
}

/** Whoever manages members may hand out roles up to their own; so only owners make owners. */
export function mayGrant(granter: Role, granted: Role): boolean {
  return can(granter, "member:write") && roles.indexOf(granter) <= roles.indexOf(granted);
}

export function strongest(several: readonly Role[]): Role | null {
  return roles.find((role) => several.includes(role)) ?? null;
}
