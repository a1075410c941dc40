import { activityEndpoints } from "#app/api/v1/endpoints/activity.ts";
import { customerEndpoints } from "#app/api/v1/endpoints/customer.ts";
import { deviceEndpoints } from "#app/api/v1/endpoints/devices.ts";
import { directoryEndpoints } from "#app/api/v1/endpoints/directories.ts";
import { groupEndpoints } from "#app/api/v1/endpoints/groups.ts";
import { holderEndpoints } from "#app/api/v1/endpoints/holders.ts";
import { holderGroupEndpoints } from "#app/api/v1/endpoints/holder-groups.ts";
import { importEndpoints } from "#app/api/v1/endpoints/imports.ts";
import { invitationEndpoints } from "#app/api/v1/endpoints/invitations.ts";
import { keyEndpoints } from "#app/api/v1/endpoints/keys.ts";
import { mdmEndpoints } from "#app/api/v1/endpoints/mdm.ts";
import { memberEndpoints } from "#app/api/v1/endpoints/members.ts";
import { newTokenEndpoints } from "#app/api/v1/endpoints/new-tokens.ts";
import { notificationEndpoints } from "#app/api/v1/endpoints/notifications.ts";
import { noticeEndpoints } from "#app/api/v1/endpoints/notices.ts";
import { operationEndpoints } from "#app/api/v1/endpoints/operations.ts";
import { manyHolderEndpoints } from "#app/api/v1/endpoints/many-holders.ts";
import { personEndpoints } from "#app/api/v1/endpoints/people.ts";
import { planEndpoints } from "#app/api/v1/endpoints/plans.ts";
import { rehearsalEndpoints } from "#app/api/v1/endpoints/rehearsal.ts";
import { ownershipEndpoints } from "#app/api/v1/endpoints/ownership.ts";
import { healthEndpoints } from "#app/api/v1/endpoints/health.ts";
import { removalEndpoints } from "#app/api/v1/endpoints/removals.ts";
import { registrationEndpoints } from "#app/api/v1/endpoints/registrations.ts";
import { renewalEndpoints } from "#app/api/v1/endpoints/renewal.ts";
import { subscriptionEndpoints } from "#app/api/v1/endpoints/subscriptions.ts";
import { templateEndpoints } from "#app/api/v1/endpoints/templates.ts";
import { titleEndpoints } from "#app/api/v1/endpoints/titles.ts";
import { tokenInvitationEndpoints } from "#app/api/v1/endpoints/token-invitations.ts";
import { tokenTemplateEndpoints } from "#app/api/v1/endpoints/token-templates.ts";
import { tokenEndpoints } from "#app/api/v1/endpoints/tokens.ts";
import { webhookEndpoints } from "#app/api/v1/endpoints/webhooks.ts";
import type { Endpoint } from "#lib/api/declaration.ts";

/** Everything the API can do, in the order in which it is told. */
export const endpoints: readonly Endpoint[] = [
  ...tokenEndpoints,
  ...newTokenEndpoints,
  ...renewalEndpoints,
  ...removalEndpoints,
  ...ownershipEndpoints,
  ...healthEndpoints,
  ...notificationEndpoints,
  ...subscriptionEndpoints,
  ...titleEndpoints,
  ...planEndpoints,
  ...operationEndpoints,
  ...deviceEndpoints,
  ...personEndpoints,
  ...manyHolderEndpoints,
  ...holderEndpoints,
  ...registrationEndpoints,
  ...tokenInvitationEndpoints,
  ...holderGroupEndpoints,
  ...importEndpoints,
  ...activityEndpoints,
  ...customerEndpoints,
  ...groupEndpoints,
  ...memberEndpoints,
  ...invitationEndpoints,
  ...keyEndpoints,
  ...directoryEndpoints,
  ...noticeEndpoints,
  ...templateEndpoints,
  ...tokenTemplateEndpoints,
  ...webhookEndpoints,
  ...mdmEndpoints,
  ...rehearsalEndpoints,
];
