import { Tabs } from "#components/ui/tabs.tsx";
import { can, type Role } from "#lib/domain/access/permission.ts";

export type SettingsTab =
  | "members"
  | "roles"
  | "invitations"
  | "keys"
  | "groups"
  | "directory"
  | "outbox"
  | "webhooks"
  | "calendars"
  | "templates"
  | "mdm"
  | "customer"
  | "connection"
  | "account"
  | "sessions";

export interface SettingsCounts {
  members: number;
  invitations: number;
  keys: number;
}

interface SettingsTabsProps {
  groupId: string;
  role: Role;
  on: SettingsTab;
  /** For who may see them. */
  counts?: SettingsCounts | undefined;
}

/** What a role may not see has no tab. */
export function SettingsTabs({ groupId, role, on, counts }: SettingsTabsProps) {
  const tab = (name: SettingsTab, label: string, count?: number) => ({
    label,
    href: `/groups/${groupId}/settings/${name}`,
    count,
    on: name === on,
  });
  const tabs = [
    ...(can(role, "member:read")
      ? [tab("members", "Members", counts?.members), tab("invitations", "Invitations", counts?.invitations)]
      : []),
    tab("roles", "Roles"),
    ...(can(role, "key:write") ? [tab("keys", "API keys", counts?.keys)] : []),
    tab("groups", "Groups"),
    ...(can(role, "directory:write") ? [tab("directory", "Directory")] : []),
    ...(can(role, "notice:write")
      ? [tab("outbox", "Outbox"), tab("webhooks", "Webhooks"), tab("calendars", "Calendars")]
      : []),
    ...(can(role, "mdm:write") ? [tab("mdm", "MDM servers")] : []),
    ...(can(role, "template:write") ? [tab("templates", "Message templates")] : []),
    ...(can(role, "customer:write") ? [tab("customer", "Customer")] : []),
    ...(can(role, "token:sync") ? [tab("connection", "Connection")] : []),
    tab("account", "Your account"),
    tab("sessions", "Your sessions"),
  ];
  return <Tabs label="Settings" tabs={tabs} />;
}
