import type { Role } from "#lib/domain/access/permission.ts";

export interface Ownership {
  memberId: string;
  groupId: string;
  role: Role;
  suspended: boolean;
}

/** Whether nobody would own the customer any longer if this member left, were suspended or got another role. */
export function isLastOwner(
  memberships: readonly Ownership[],
  memberId: string,
  topGroupId: string,
): boolean {
  const owners = memberships
    .filter(({ groupId, role, suspended }) => groupId === topGroupId && role === "owner" && !suspended)
    .map((membership) => membership.memberId);
  return owners.includes(memberId) && owners.every((owner) => owner === memberId);
}
