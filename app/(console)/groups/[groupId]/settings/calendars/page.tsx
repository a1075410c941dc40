import { groupPaths } from "#components/access/group-paths.ts";
import { FeedTable } from "#components/notices/feed-table.tsx";
import { MakeFeed } from "#components/notices/make-feed.tsx";
import { SettingsPage } from "#components/settings/settings-page.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState, NoPermission } from "#components/ui/state-box.tsx";
import { grantIfAllowed, requireGrant } from "#lib/auth/require-grant.ts";
import { listGroups } from "#lib/features/groups/queries.ts";
import { listFeeds } from "#lib/features/notices/queries.ts";
import { type ListAddress, walkOf } from "../../list-address.ts";
import { settingsPlace } from "../place.ts";
import { makeFeedAction, revokeFeedAction } from "./actions.ts";

export const metadata = { title: "Calendars" };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListAddress>;
}

const SENTENCE = "Expiry dates for calendar programs, each at a secret address that can be revoked.";

export default async function CalendarsPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const place = await settingsPlace(groupId);
  const scope = await grantIfAllowed(groupId, "notice:write");
  const frame = { place, on: "calendars", title: "Calendars", sentence: SENTENCE } as const;
  if (!scope)
    return (
      <SettingsPage {...frame}>
        <NoPermission>Admins and owners make calendars. Ask one of them.</NoPermission>
      </SettingsPage>
    );

  const { rows, next, previous } = await listFeeds(scope, walkOf(await searchParams));
  const groups = groupPaths(await listGroups(await requireGrant(groupId, "group:read")));
  const path = `/groups/${groupId}/settings/calendars`;
  return (
    <SettingsPage
      {...frame}
      actions={<MakeFeed action={makeFeedAction.bind(null, groupId)} groups={groups} here={groupId} />}
    >
      {rows.length > 0 ? (
        <FeedTable
          feeds={rows}
          clock={{ now: scope.now(), zone: scope.timeZone }}
          revoke={revokeFeedAction.bind(null, groupId)}
        />
      ) : (
        <EmptyState icon="calendar-days" title="No calendar">
          Make one, and subscribe to its address in a calendar program.
        </EmptyState>
      )}
      <Pager
        shown={rows.length}
        next={next ? `${path}?after=${next}` : undefined}
        previous={previous ? `${path}?before=${previous}` : undefined}
      />
    </SettingsPage>
  );
}
