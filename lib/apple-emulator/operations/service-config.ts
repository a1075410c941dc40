import { publishedErrors } from "#lib/apple-emulator/error-catalog.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

const notificationTypes = ["ASSET_MANAGEMENT", "USER_MANAGEMENT", "USER_ASSOCIATED", "ASSET_COUNT"];

const paths = {
  associateAssets: "assets/associate",
  clientConfig: "client/config",
  createUsers: "users/create",
  disassociateAssets: "assets/disassociate",
  eventStatus: "status",
  getAssets: "assets",
  getAssignments: "assignments",
  getUsers: "users",
  retireUsers: "users/retire",
  revokeAssets: "assets/revoke",
  updateUsers: "users/update",
};

const subscriptionPaths = {
  addSubscriptionAdmins: "subscriptions/admins/add",
  associateSubscriptions: "subscriptions/associate",
  disableSubscriptions: "subscriptions/disable",
  disassociateSubscriptions: "subscriptions/disassociate",
  enableSubscriptions: "subscriptions/enable",
  getSubscriptionAdmins: "subscriptions/admins",
  getSubscriptionAssignments: "subscriptions/assignments",
  getSubscriptions: "subscriptions",
  removeSubscriptionAdmins: "subscriptions/admins/remove",
};

export const LOOKUP_PATH = "/WebObjects/MZStorePlatform.woa/wa/lookup";
export const INVITATION_PATH = "/WebObjects/MZFinance.woa/wa/associateVPPUserWithITSAccount";

/** Needs no token; `base` is how the client reached this world. */
export function serviceConfig(world: World, base: string): string {
  const licenseApi = { ...paths, ...(world.switches.subscriptionUrls && subscriptionPaths) };
  const urls = Object.entries(licenseApi).map(([name, path]) => [name, `${base}/mdm/v2/${path}`]);
  return JSON.stringify({
    errorCodes: publishedErrors,
    limits: world.limits,
    notificationTypes: subscriptionsUsed(world)
      ? [...notificationTypes, "SUBSCRIPTION_MANAGEMENT", "SUBSCRIPTION_COUNT"]
      : notificationTypes,
    urls: {
      ...Object.fromEntries(urls),
      contentMetadataLookup: `${base}${LOOKUP_PATH}`,
      invitationEmail: `${base}${INVITATION_PATH}?inviteCode=%25inviteCode%25&mt=8`,
    },
  });
}

function subscriptionsUsed({ locations }: World): boolean {
  return [...locations.values()].some(({ subscriptionManagement }) => subscriptionManagement);
}
