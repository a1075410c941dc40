import { groupPaths } from "#components/access/group-paths.ts";
import { AddWebhook } from "#components/notices/add-webhook.tsx";
import { DeliveryTable } from "#components/notices/delivery-table.tsx";
import { WebhookTable } from "#components/notices/webhook-table.tsx";
import { Section } from "#components/layout/section.tsx";
import { SettingsPage } from "#components/settings/settings-page.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState, NoPermission } from "#components/ui/state-box.tsx";
import { answer } from "#lib/actions/answer.ts";
import { grantIfAllowed, requireGrant } from "#lib/auth/require-grant.ts";
import { listGroups } from "#lib/features/groups/queries.ts";
import { listDeliveries, listWebhooks } from "#lib/features/notices/queries.ts";
import { type ListAddress, walkOf } from "../../list-address.ts";
import { settingsPlace } from "../place.ts";
import {
  addWebhookAction,
  redeliverAction,
  removeWebhookAction,
  testWebhookAction,
  turnWebhookAction,
} from "./actions.ts";

export const metadata = { title: "Webhooks" };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListAddress & { log?: string }>;
}

const SENTENCE =
  "Programs of yours that hear what happens to tokens, signed, and again when they were not there.";

export default async function WebhooksPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const [place, query] = [await settingsPlace(groupId), await searchParams];
  const scope = await grantIfAllowed(groupId, "notice:write");
  const frame = { place, on: "webhooks", title: "Webhooks", sentence: SENTENCE } as const;
  if (!scope)
    return (
      <SettingsPage {...frame}>
        <NoPermission>Admins and owners set up webhooks. Ask one of them.</NoPermission>
      </SettingsPage>
    );

  const clock = { now: scope.now(), zone: scope.timeZone };
  const path = `/groups/${groupId}/settings/webhooks`;
  const { log } = query;
  const read = log ? await answer(() => listDeliveries(scope, log, walkOf(query))) : null;
  const opened = read?.status === "done" ? read.value : null;
  const { rows, next, previous } = await listWebhooks(scope, opened ? null : walkOf(query));
  const groups = groupPaths(await listGroups(await requireGrant(groupId, "group:read")));
  const [paged, pagePath] = opened ? [opened, `${path}?log=${log}&`] : [{ rows, next, previous }, `${path}?`];
  return (
    <SettingsPage
      {...frame}
      actions={<AddWebhook action={addWebhookAction.bind(null, groupId)} groups={groups} here={groupId} />}
    >
      {rows.length > 0 ? (
        <WebhookTable
          webhooks={rows}
          clock={clock}
          hrefOf={(id) => `${path}?log=${id}`}
          test={testWebhookAction.bind(null, groupId)}
          turn={turnWebhookAction.bind(null, groupId)}
          remove={removeWebhookAction.bind(null, groupId)}
        />
      ) : (
        <EmptyState icon="link" title="No webhook">
          Add an address, and each event is posted there with a signature.
        </EmptyState>
      )}
      {opened && (
        <>
          <div className="gap" />
          <Section id="log" title={`Told to ${opened.webhook.url}`}>
            <DeliveryTable
              deliveries={opened.rows}
              clock={clock}
              redeliver={redeliverAction.bind(null, groupId)}
            />
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
