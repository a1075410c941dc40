import { groupPaths } from "#components/access/group-paths.ts";
import { Section } from "#components/layout/section.tsx";
import { AddConnector } from "#components/mdm/connector-dialogs.tsx";
import { ConnectorTable } from "#components/mdm/connector-table.tsx";
import { NewcomerTable } from "#components/mdm/newcomer-table.tsx";
import { SettingsPage } from "#components/settings/settings-page.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState, NoPermission } from "#components/ui/state-box.tsx";
import { answer } from "#lib/actions/answer.ts";
import { grantIfAllowed, requireGrant } from "#lib/auth/require-grant.ts";
import { listGroups } from "#lib/features/groups/queries.ts";
import { listConnectors, listNewcomers } from "#lib/features/mdm/queries.ts";
import { type ListAddress, walkOf } from "../../list-address.ts";
import { settingsPlace } from "../place.ts";
import {
  addConnectorAction,
  addNewcomerAction,
  editConnectorAction,
  removeConnectorAction,
  renewSecretAction,
  testConnectorAction,
} from "./actions.ts";

export const metadata = { title: "MDM servers" };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListAddress & { of?: string }>;
}

const SENTENCE = "They carry invitations and installs to devices, and tell what came of them.";

export default async function MdmPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const [place, query] = [await settingsPlace(groupId), await searchParams];
  const scope = await grantIfAllowed(groupId, "mdm:write");
  const frame = { place, on: "mdm", title: "MDM servers", sentence: SENTENCE } as const;
  if (!scope)
    return (
      <SettingsPage {...frame}>
        <NoPermission>Admins and owners connect MDM servers. Ask one of them.</NoPermission>
      </SettingsPage>
    );

  const clock = { now: scope.now(), zone: scope.timeZone };
  const path = `/groups/${groupId}/settings/mdm`;
  const { of } = query;
  const read = of ? await answer(() => listNewcomers(scope, of, walkOf(query))) : null;
  const opened = read?.status === "done" ? read.value : null;
  const connectors = await listConnectors(scope, opened ? null : walkOf(query));
  const groups = groupPaths(await listGroups(await requireGrant(groupId, "group:read")));
  const [paged, pagePath] = opened ? [opened, `${path}?of=${of}&`] : [connectors, `${path}?`];
  return (
    <SettingsPage
      {...frame}
      actions={
        <AddConnector action={addConnectorAction.bind(null, groupId)} groups={groups} here={groupId} />
      }
    >
      {connectors.rows.length > 0 ? (
        <ConnectorTable
          connectors={connectors.rows}
          clock={clock}
          hrefOf={(id) => `${path}?of=${id}#newcomers`}
          actions={{
            test: testConnectorAction.bind(null, groupId),
            edit: editConnectorAction.bind(null, groupId),
            renew: renewSecretAction.bind(null, groupId),
            remove: removeConnectorAction.bind(null, groupId),
          }}
        />
      ) : (
        <EmptyState icon="server" title="No MDM server">
          Licenses work without one. What is installed on devices, and invitations without a mail, need one:
          NanoMDM, MicroMDM, or any other by signed webhooks.
        </EmptyState>
      )}
      {opened && (
        <>
          <div className="gap" />
          <Section id="newcomers" title={`Known to ${opened.connector.name}, not in the inventory`}>
            {opened.rows.length > 0 ? (
              <NewcomerTable
                newcomers={opened.rows}
                clock={clock}
                add={addNewcomerAction.bind(null, groupId)}
              />
            ) : (
              <EmptyState title="None">Every device that it told of is in the inventory.</EmptyState>
            )}
          </Section>
        </>
      )}
      <Pager
        shown={paged.rows.length}
        next={paged.next ? `${pagePath}after=${paged.next}` : undefined}
        previous={paged.previous ? `${pagePath}before=${paged.previous}` : undefined}
      />
    </SettingsPage>
  );
}
