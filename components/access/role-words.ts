import type { Role } from "#lib/domain/access/permission.ts";

/** What each role is called and allows, in words. */
export const roleWords: Record<Role, { name: string; may: string }> = {
  owner: { name: "Owner", may: "everything, also what concerns the customer as a whole" },
  admin: { name: "Admin", may: "tokens, licenses, devices, people, groups, members and keys" },
  operator: { name: "Operator", may: "assign and revoke licenses, keep devices and people, sync" },
  viewer: { name: "Viewer", may: "look at everything, change nothing" },
};
