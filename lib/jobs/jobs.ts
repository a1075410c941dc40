import "server-only";
import { carryOnSubscription } from "#lib/jobs/carry-on-subscription.ts";
import { carryOnOperation } from "#lib/jobs/carry-on-operation.ts";
import type { Registrations } from "#lib/jobs/job.ts";
import { hearNotifications } from "#lib/jobs/hear-notifications.ts";
import { carryOnCommand } from "#lib/jobs/carry-on-command.ts";
import { makeNoticesDue } from "#lib/jobs/make-notices.ts";
import { readMdmEvents } from "#lib/jobs/read-mdm-events.ts";
import { refreshTitles } from "#lib/jobs/refresh-titles.ts";
import { replayWaitingWishes } from "#lib/jobs/replay-waiting.ts";
import { seeToInvitations } from "#lib/jobs/see-to-invitations.ts";
import { sendMail } from "#lib/jobs/send-mail.ts";
import { sendUninstalls } from "#lib/jobs/send-uninstalls.ts";
import { sendWebhook } from "#lib/jobs/send-webhook.ts";
import { startRegistrations } from "#lib/jobs/start-registrations.ts";
import { syncToken } from "#lib/jobs/sync-token.ts";

/** One job for each kind of due work: a kind without one does not compile. */
export const jobs: Registrations = {
  sync: syncToken,
  operation: carryOnOperation,
  metadata: refreshTitles,
  mail: sendMail,
  notices: makeNoticesDue,
  webhook: sendWebhook,
  subscription: carryOnSubscription,
  notification: hearNotifications,
  waiting: replayWaitingWishes,
  mdm: carryOnCommand,
  "mdm-events": readMdmEvents,
  uninstalls: sendUninstalls,
  invitations: seeToInvitations,
  registrations: startRegistrations,
};
