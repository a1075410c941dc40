/** Every endpoint by the name under which the service configuration publishes its address. */
const paths = {
  serviceConfig: "service/config",
  clientConfig: "client/config",
  getAssets: "assets",
  getAssignments: "assignments",
  getUsers: "users",
  createUsers: "users/create",
  updateUsers: "users/update",
  retireUsers: "users/retire",
  associateAssets: "assets/associate",
  disassociateAssets: "assets/disassociate",
  revokeAssets: "assets/revoke",
  eventStatus: "status",
  getSubscriptions: "subscriptions",
  getSubscriptionAssignments: "subscriptions/assignments",
  getSubscriptionAdmins: "subscriptions/admins",
  enableSubscriptions: "subscriptions/enable",
  disableSubscriptions: "subscriptions/disable",
  associateSubscriptions: "subscriptions/associate",
  disassociateSubscriptions: "subscriptions/disassociate",
  addSubscriptionAdmins: "subscriptions/admins/add",
  removeSubscriptionAdmins: "subscriptions/admins/remove",
} as const;

export type Endpoint = keyof typeof paths;

/** Query parameters; a list is sent as the same parameter several times, an absent one not at all. */
export type Query = Readonly<Record<string, QueryValue | readonly QueryValue[] | undefined>>;
type QueryValue = string | number | boolean;

/** The address of an endpoint: the published one while it lies on the configured origin, else the usual path. */
export function endpointUrl(
  base: URL,
  endpoint: Endpoint,
  published: Readonly<Record<string, string>>,
  query: Query = {},
): URL {
  const url = ownAddress(base, published[endpoint]) ?? new URL(`${base.origin}${usualPath(base, endpoint)}`);
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined) continue;
    url.searchParams.delete(key);
    for (const each of [value].flat()) url.searchParams.append(key, String(each));
  }
  return url;
}

function usualPath(base: URL, endpoint: Endpoint): string {
  return `${base.pathname.replace(/\/+$/, "")}/${paths[endpoint]}`;
}

function ownAddress(base: URL, address: string | undefined): URL | null {
  const url = address === undefined ? null : URL.parse(address);
  return url && url.origin === base.origin && !url.username && !url.password ? url : null;
}
