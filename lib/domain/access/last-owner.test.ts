import { expect, test } from "vitest";
import { isLastOwner } from "#lib/domain/access/last-owner.ts";
import type { Role } from "#lib/domain/access/permission.ts";

const member = (memberId: string, role: Role, groupId = "top", suspended = false) => ({
  memberId,
  groupId,
  role,
  suspended,
});

test.each([
  ["the only owner is the last", [member("ada", "owner")], true],
  ["an owner beside another is not", [member("ada", "owner"), member("bob", "owner")], false],
  ["an owner beside an admin is", [member("ada", "owner"), member("bob", "admin")], true],
  ["an owner beside a suspended one is", [member("ada", "owner"), member("bob", "owner", "top", true)], true],
  [
    "an owner beside the owner of a lower group is",
    [member("ada", "owner"), member("bob", "owner", "lower")],
    true,
  ],
  [
    "an owner of a lower group alone is not",
    [member("ada", "owner", "lower"), member("bob", "owner")],
    false,
  ],
  ["an admin is not", [member("ada", "admin"), member("bob", "owner")], false],
  ["a suspended owner is not", [member("ada", "owner", "top", true), member("bob", "owner")], false],
])("%s", (_what, memberships, last) => {
  expect(isLastOwner(memberships, "ada", "top")).toBe(last);
});
