import { RoleTable } from "#components/access/role-table.tsx";
import { SettingsPage } from "#components/settings/settings-page.tsx";
import { settingsPlace } from "../place.ts";

export const metadata = { title: "Roles" };

export default async function RolesPage({ params }: { params: Promise<{ groupId: string }> }) {
  const place = await settingsPlace((await params).groupId);
  return (
    <SettingsPage
      place={place}
      on="roles"
      title="Roles"
      sentence="A role holds in the group where it is given and in every group below. Of several, the strongest counts."
    >
      <RoleTable yours={place.role} />
    </SettingsPage>
  );
}
