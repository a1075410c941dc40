import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as changes from "#lib/data/changes.ts";
import * as due from "#lib/data/due.ts";
import * as notificationSettings from "#lib/data/notification-settings.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { ChooseNotifications } from "#lib/features/apple-notifications/schemas.ts";
import { publicBase } from "#lib/features/apple-notifications/public-base.ts";
import { tokenToChange } from "#lib/features/token-here.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

/** Whether Apple is to tell this server of a location's changes; a worker tells Apple at once. */
export async function chooseNotifications(
  scope: Granted<"token:write">,
  tokenId: string,
  { wanted }: ChooseNotifications,
): Promise<void> {
  await transaction(scope, async (tx) => {
    const token = await tokenToChange(tx, tokenId);
    if (wanted && !publicBase(scope.world)) throw new Refusal("no-public-address");
    const before = (await notificationSettings.find(tx, token.id))?.wanted ?? null;
    await notificationSettings.choose(tx, token.id, wanted);
    await due.wake(tx, "notification", token.id);
    if (before === wanted) return;
    await audit.record(tx, "token.notifications-changed", {
      groupId: token.groupId,
      target: { kind: "token", id: token.id, name: token.name },
      before: { notifications: before },
      after: { notifications: wanted },
    });
    await changes.tell(tx, "tokens", token.id);
  });
}
