import type { Permission } from "#lib/domain/access/permission.ts";

/** What each permission lets one do, in words. */
export const permissionWords: Record<Permission, string> = {
  "token:read": "See tokens",
  "token:write": "Upload, change and remove tokens",
  "token:sync": "Sync tokens",
  "subscription:read": "See subscriptions and who has a seat",
  "subscription:write": "Enable subscriptions, give seats and take them back",
  "license:read": "See apps, books and who holds them",
  "license:assign": "Plan and apply licenses",
  "inventory:read": "See devices and people",
  "inventory:write": "Add, import and change devices and people",
  "registration:write": "Register people with Apple, and retire them",
  "directory:write": "Connect directories that tell of people",
  "group:read": "See organization groups",
  "group:write": "Create, move and remove groups",
  "member:read": "See members",
  "member:write": "Invite, change and suspend members",
  "key:write": "Make and revoke API keys",
  "activity:read": "See activity",
  "operation:read": "See operations",
  "customer:write": "Change the customer, and make owners",
  "rehearsal:write": "Start and steer rehearsals",
  "notice:read": "See notices",
  "notice:acknowledge": "Acknowledge notices",
  "notice:write": "Set up webhooks and calendars, and see what was mailed",
  "template:write": "Write the messages of invitations",
};
