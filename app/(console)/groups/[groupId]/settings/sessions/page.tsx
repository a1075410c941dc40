import { SessionTable } from "#components/access/session-table.tsx";
import { ActionButton } from "#components/forms/action-button.tsx";
import { SettingsPage } from "#components/settings/settings-page.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { currentMember } from "#lib/auth/session.ts";
import { listOwnSessions } from "#lib/features/sessions/queries.ts";
import { settingsPlace } from "../place.ts";
import { endOtherSessionsAction, endSessionAction } from "./actions.ts";

export const metadata = { title: "Your sessions" };

export default async function SessionsPage({ params }: { params: Promise<{ groupId: string }> }) {
  const { groupId } = await params;
  const place = await settingsPlace(groupId);
  const { timeZone } = await requireGrant(groupId, "group:read");
  const self = await currentMember();
  const sessions = await listOwnSessions(self);
  return (
    <SettingsPage
      place={place}
      on="sessions"
      title="Your sessions"
      sentence="Where you are signed in. A session ends by itself after 12 hours."
      actions={
        sessions.length > 1 && (
          <ActionButton
            action={endOtherSessionsAction}
            fields={{}}
            kind="danger-quiet"
            done="Your other sessions have ended"
          >
            End all others
          </ActionButton>
        )
      }
    >
      <SessionTable
        sessions={sessions}
        here={self.sessionId}
        clock={{ now: new Date(), zone: timeZone }}
        end={endSessionAction}
      />
    </SettingsPage>
  );
}
