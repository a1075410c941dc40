import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as notificationSettings from "#lib/data/notification-settings.ts";
import * as tokenEvents from "#lib/data/token-events.ts";
import * as health from "#lib/data/token-health.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { SyncContext } from "#lib/features/sync/context.ts";
import { noteAnswers } from "#lib/features/token-health.ts";

/** Who the location is and whose name stands there: Apple may have renamed it, another server may have claimed it. */
export async function syncLocation({ scope, state, session, track }: SyncContext): Promise<void> {
  await track.begin("location");
  await session.limits();
  const { locationName, country, platform, websiteUrl, notificationUrl } =
    await session.client.clientConfig();
  await transaction(scope, async (tx) => {
    await noteAnswers(tx, state.id, session);
    await notificationSettings.noteSeen(tx, state.id, notificationUrl);
    const before = await health.noteLocation(tx, state.id, {
      locationName,
      country,
      platform,
      website: websiteUrl,
    });
    if (before === null) return;
    await tokenEvents.record(tx, state.id, "renamed", { before, after: locationName });
    await audit.record(tx, "token.location-renamed", {
      groupId: state.groupId,
      target: { kind: "token", id: state.id, name: state.name },
      before: { location: before },
      after: { location: locationName },
    });
  });
}
