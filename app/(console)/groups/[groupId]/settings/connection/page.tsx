import { ConnectionTest } from "#components/health/connection-test.tsx";
import { SettingsPage } from "#components/settings/settings-page.tsx";
import { Section } from "#components/layout/section.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { settingsPlace } from "../place.ts";
import { testConnectionAction } from "./actions.ts";

export const metadata = { title: "Connection" };

export default async function ConnectionPage({ params }: { params: Promise<{ groupId: string }> }) {
  const { groupId } = await params;
  await requireGrant(groupId, "token:sync");
  return (
    <SettingsPage
      place={await settingsPlace(groupId)}
      on="connection"
      title="Connection"
      sentence="Why can't I reach Apple? This server walks the way to each of Apple's addresses, step by step. No token is sent."
    >
      <Section id="test" title="From this server to Apple">
        <ConnectionTest action={testConnectionAction.bind(null, groupId)} />
      </Section>
    </SettingsPage>
  );
}
