import { GroupTable } from "#components/access/group-table.tsx";
import { NewGroup } from "#components/access/new-group.tsx";
import { groupPaths } from "#components/access/group-paths.ts";
import { SettingsPage } from "#components/settings/settings-page.tsx";
import { counted } from "#components/wordings/wording.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { listGroupRows } from "#lib/features/groups/queries.ts";
import { settingsPlace } from "../place.ts";
import { createGroupAction, removeGroupAction, renameGroupAction } from "./actions.ts";

export const metadata = { title: "Groups" };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<{ new?: string }>;
}

export default async function GroupsPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const place = await settingsPlace(groupId);
  const scope = await requireGrant(groupId, "group:read");
  const groups = await listGroupRows(scope);
  const mayChange = can(scope.role, "group:write");
  const where = place.path.map(({ name }) => name).join(", ");
  return (
    <SettingsPage
      place={place}
      on="groups"
      title="Groups"
      sentence={`${counted(groups.length, "group")} in reach. What stands in a group is seen in every group above it; its tokens can be used below it.`}
      actions={
        mayChange && (
          <NewGroup
            action={createGroupAction.bind(null, groupId)}
            groups={groupPaths(groups)}
            here={groupId}
            open={(await searchParams).new !== undefined}
          />
        )
      }
    >
      <GroupTable
        groups={groups}
        groupId={groupId}
        acts={
          mayChange
            ? {
                where: `In ${where}`,
                rename: renameGroupAction.bind(null, groupId),
                remove: removeGroupAction.bind(null, groupId),
                renameTop: can(scope.role, "customer:write"),
              }
            : undefined
        }
      />
    </SettingsPage>
  );
}
