import { notFound } from "next/navigation";
import { groupPaths } from "#components/access/group-paths.ts";
import { MoveGroup } from "#components/access/move-group.tsx";
import { MovePreview } from "#components/access/move-preview.tsx";
import { wordingFor } from "#components/refusal-wording.ts";
import { SettingsPage } from "#components/settings/settings-page.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { NoPermission } from "#components/ui/state-box.tsx";
import { answer } from "#lib/actions/answer.ts";
import { grantIfAllowed } from "#lib/auth/require-grant.ts";
import { reachOf } from "#lib/domain/access/group-tree.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { listGroups, previewMove } from "#lib/features/groups/queries.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { settingsPlace } from "../../../place.ts";
import { moveGroupAction } from "../../actions.ts";

export const metadata = { title: "Move a group" };

interface Props {
  params: Promise<{ groupId: string; id: string }>;
  searchParams: Promise<{ to?: string }>;
}

export default async function MoveGroupPage({ params, searchParams }: Props) {
  const [{ groupId, id }, { to }] = [await params, await searchParams];
  const place = await settingsPlace(groupId);
  const groups = await listGroups(await requireGrant(groupId, "group:read"));
  const group = groups.find((one) => one.id === id);
  if (!group) notFound();
  const title = `Move ${group.name}`;
  const scope = await grantIfAllowed(groupId, "group:write");
  if (!scope)
    return (
      <SettingsPage place={place} on="groups" title={title} sentence="Who sees what changes with it.">
        <NoPermission>Admins and owners move groups. Ask one of them.</NoPermission>
      </SettingsPage>
    );

  const below = reachOf(groups, id);
  const places = groupPaths(groups).filter((one) => !below.includes(one.id) && one.id !== group.parentId);
  const preview = to && isRowId(to) ? await answer(() => previewMove(scope, { id, parentId: to })) : null;
  return (
    <SettingsPage
      place={place}
      on="groups"
      title={title}
      sentence="With everything in it and below it. First see who gains and who loses sight."
    >
      <MoveGroup
        groupId={groupId}
        id={id}
        to={to ?? ""}
        places={places}
        action={moveGroupAction.bind(null, groupId)}
        ready={preview?.status === "done"}
      >
        {preview?.status === "done" && <MovePreview preview={preview.value} />}
        {preview?.status === "refused" && <Refused {...wordingFor(preview.reason, preview.facts)} />}
      </MoveGroup>
    </SettingsPage>
  );
}

function Refused({ title, text }: { title: string; text: string }) {
  return (
    <Callout tone="critical" icon="ban">
      <p>
        <b>{title}</b> {text}
      </p>
    </Callout>
  );
}
