import { groupPaths } from "#components/access/group-paths.ts";
import { SettingsPage } from "#components/settings/settings-page.tsx";
import { KeptNotice } from "#components/templates/kept-notice.tsx";
import { NewTemplate } from "#components/templates/new-template.tsx";
import { TemplateTable } from "#components/templates/template-table.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { NoPermission } from "#components/ui/state-box.tsx";
import { grantIfAllowed, requireGrant } from "#lib/auth/require-grant.ts";
import { listGroups } from "#lib/features/groups/queries.ts";
import { listTemplates, mailsAreKept } from "#lib/features/templates/queries.ts";
import { type ListAddress, walkOf } from "../../list-address.ts";
import { settingsPlace } from "../place.ts";
import { createTemplateAction, deleteTemplateAction, editTemplateAction } from "./actions.ts";

export const metadata = { title: "Message templates" };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListAddress>;
}

const SENTENCE = "What people read when they are invited by mail, in their own language.";

export default async function TemplatesPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const place = await settingsPlace(groupId);
  const scope = await grantIfAllowed(groupId, "template:write");
  const frame = { place, on: "templates", title: "Message templates", sentence: SENTENCE } as const;
  if (!scope)
    return (
      <SettingsPage {...frame}>
        <NoPermission>Admins and owners write messages. Ask one of them.</NoPermission>
      </SettingsPage>
    );

  const walk = walkOf(await searchParams);
  const { rows, next, previous } = await listTemplates(scope, walk);
  const groups = groupPaths(await listGroups(await requireGrant(groupId, "group:read")));
  const path = `/groups/${groupId}/settings/templates`;
  return (
    <SettingsPage
      {...frame}
      actions={
        <NewTemplate
          action={createTemplateAction.bind(null, groupId)}
          groups={groups}
          here={groupId}
          path={path}
        />
      }
    >
      <KeptNotice kept={mailsAreKept(scope)} />
      <TemplateTable
        path={path}
        templates={rows}
        first={previous === null}
        clock={{ now: scope.now(), zone: scope.timeZone }}
        edit={editTemplateAction.bind(null, groupId)}
        remove={deleteTemplateAction.bind(null, groupId)}
      />
      <Pager
        shown={rows.length}
        next={next ? `${path}?after=${next}` : undefined}
        previous={previous ? `${path}?before=${previous}` : undefined}
      />
    </SettingsPage>
  );
}
