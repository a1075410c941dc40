import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as calendarFeeds from "#lib/data/calendar-feeds.ts";
import * as changes from "#lib/data/changes.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { One } from "#lib/features/notices/schemas.ts";
import type { Granted } from "#lib/scope.ts";

/** From the next request on its address is unknown. */
export function revokeFeed(scope: Granted<"notice:write">, { id }: One): Promise<void> {
  return transaction(scope, async (tx) => {
    const { name, groupId, groupName } = await calendarFeeds.get(tx, id);
    await calendarFeeds.revoke(tx, id);
    await audit.record(tx, "calendar.revoked", {
      target: { kind: "calendar", id, name },
      before: { group: groupName },
      groupId,
    });
    await changes.tell(tx, "access", id);
  });
}
