import type { Operation } from "#lib/apple-emulator/operations/call.ts";
import { getClientConfig } from "#lib/apple-emulator/operations/client-config.ts";
import { getStatus } from "#lib/apple-emulator/operations/event-status.ts";
import { getAssets } from "#lib/apple-emulator/operations/get-assets.ts";
import { getAssignments } from "#lib/apple-emulator/operations/get-assignments.ts";
import { getUsers } from "#lib/apple-emulator/operations/get-users.ts";
import {
  associateAssets,
  disassociateAssets,
  revokeAssets,
} from "#lib/apple-emulator/operations/manage-assets.ts";
import { addAdmins, listAdmins, removeAdmins } from "#lib/apple-emulator/operations/subscription-admins.ts";
import {
  associateSubscriptions,
  disableSubscriptions,
  disassociateSubscriptions,
  enableSubscriptions,
} from "#lib/apple-emulator/operations/manage-subscriptions.ts";
import { createUsers, retireUsers, updateUsers } from "#lib/apple-emulator/operations/manage-users.ts";
import {
  getSubscriptionAssignments,
  getSubscriptions,
} from "#lib/apple-emulator/operations/read-subscriptions.ts";
import { writeClientConfig } from "#lib/apple-emulator/operations/write-client-config.ts";

export interface Endpoint {
  GET?: Operation;
  POST?: Operation;
  /** A POST that is sent without a body. */
  bodiless?: true;
}

/** The license API below /mdm/v2, service/config apart. */
export const endpoints: ReadonlyMap<string, Endpoint> = new Map<string, Endpoint>([
  ["client/config", { GET: getClientConfig, POST: writeClientConfig }],
  ["assets", { GET: getAssets }],
  ["assignments", { GET: getAssignments }],
  ["users", { GET: getUsers }],
  ["status", { GET: getStatus }],
  ["users/create", { POST: createUsers }],
  ["users/update", { POST: updateUsers }],
  ["users/retire", { POST: retireUsers }],
  ["assets/associate", { POST: associateAssets }],
  ["assets/disassociate", { POST: disassociateAssets }],
  ["assets/revoke", { POST: revokeAssets }],
  ["subscriptions", { GET: getSubscriptions }],
  ["subscriptions/enable", { POST: enableSubscriptions, bodiless: true }],
  ["subscriptions/disable", { POST: disableSubscriptions, bodiless: true }],
  ["subscriptions/assignments", { GET: getSubscriptionAssignments }],
  ["subscriptions/associate", { POST: associateSubscriptions }],
  ["subscriptions/disassociate", { POST: disassociateSubscriptions }],
  ["subscriptions/admins", { GET: listAdmins }],
  ["subscriptions/admins/add", { POST: addAdmins }],
  ["subscriptions/admins/remove", { POST: removeAdmins }],
]);
