import { describe, expect, test } from "vitest";
import { can, mayGrant, permissions, roles, rolesWith, strongest } from "#lib/domain/access/permission.ts";

const everyone = ["owner", "admin", "operator", "viewer"];

const table = [
  ["token:read", everyone],
  ["token:write", ["owner", "admin"]],
  ["token:sync", ["owner", "admin", "operator"]],
  ["subscription:read", everyone],
  ["subscription:write", ["owner", "admin"]],
  ["license:read", everyone],
  ["license:assign", ["owner", "admin", "operator"]],
  ["title:write", ["owner", "admin"]],
  ["inventory:read", everyone],
  ["inventory:write", ["owner", "admin", "operator"]],
  ["registration:write", ["owner", "admin", "operator"]],
  ["group:read", everyone],
  ["group:write", ["owner", "admin"]],
  ["member:read", ["owner", "admin"]],
  ["member:write", ["owner", "admin"]],
  ["key:write", ["owner", "admin"]],
  ["activity:read", everyone],
  ["operation:read", everyone],
  ["customer:write", ["owner"]],
  ["rehearsal:write", ["owner", "admin"]],
  ["notice:read", everyone],
  ["notice:acknowledge", ["owner", "admin", "operator"]],
  ["notice:write", ["owner", "admin"]],
  ["template:write", ["owner", "admin"]],
  ["directory:write", ["owner", "admin"]],
  ["mdm:write", ["owner", "admin"]],
] as const;

test.each(table)("%s is held by %j and nobody else", (permission, holders) => {
  expect(rolesWith(permission)).toEqual(holders);
  expect(roles.filter((role) => can(role, permission))).toEqual(holders);
});

test("every permission stands in the table above", () => {
  expect(table.map(([permission]) => permission).toSorted()).toEqual(permissions.toSorted());
});

test("a stronger role may do whatever a weaker one may", () => {
  for (const [rank, role] of roles.entries())
    for (const weaker of roles.slice(rank))
      for (const permission of permissions)
        expect(can(role, permission) || !can(weaker, permission), `${role}, ${permission}`).toBe(true);
});

describe("granting a role", () => {
  test.each([
    ["owner", ["owner", "admin", "operator", "viewer"]],
    ["admin", ["admin", "operator", "viewer"]],
    ["operator", []],
    ["viewer", []],
  ] as const)("a member who is %s may make others %j", (granter, expected) => {
    expect(roles.filter((role) => mayGrant(granter, role))).toEqual(expected);
  });
});

test.each([
  [["viewer", "admin"], "admin"],
  [["operator"], "operator"],
  [[], null],
] as const)("of the roles %j the one that counts is %s", (held, expected) => {
  expect(strongest(held)).toBe(expected);
});
