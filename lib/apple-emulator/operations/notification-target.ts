import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import { exceeds } from "#lib/apple-emulator/limits.ts";
import { isAbsent, type JsonObject, readStrings, readText } from "#lib/apple-emulator/operations/body.ts";
import type { Call } from "#lib/apple-emulator/operations/call.ts";
import type { NotificationTarget } from "#lib/apple-emulator/state/location.ts";

const notificationTypes = [
  "TEST_NOTIFICATION",
  "ASSET_MANAGEMENT",
  "USER_MANAGEMENT",
  "USER_ASSOCIATED",
  "ASSET_COUNT",
  "SUBSCRIPTION_MANAGEMENT",
  "SUBSCRIPTION_COUNT",
  "UNLIMITED_ASSET",
];

/** Where notifications go after this request; what it leaves out stays as it was, unless switched. */
export function readTarget(call: Call, body: JsonObject): NotificationTarget | undefined {
  const { world, location } = call;
  const url = readText(body, "notificationUrl");
  const authToken = readText(body, "notificationAuthToken");
  const types = readTypes(body);
  if ((url === undefined) !== (authToken === undefined)) throw new AppleFailure(9710);
  const cleared = world.switches.clientConfigOmitted === "cleared";
  const former = cleared ? undefined : location.target;
  if (url === undefined || authToken === undefined) {
    return former && { ...former, types: keptTypes(call, types, former) };
  }
  for (const text of [url, authToken]) {
    if (exceeds(world.limits, "maxNotificationLength", Buffer.byteLength(text))) throw new AppleFailure(9711);
  }
  if (!isPostable(url, world.switches.loopbackHttpNotifications)) throw new AppleFailure(9712);
  if (!/^[A-Za-z0-9\-._~+/]+=*$/.test(authToken)) throw new AppleFailure(9602);
  return { url, authToken, types: keptTypes(call, types, former) };
}

function readTypes(body: JsonObject): string[] | undefined {
  if (isAbsent(body["notificationTypes"])) return undefined;
  const types = readStrings(body, "notificationTypes");
  if (!types.every((type) => notificationTypes.includes(type))) throw new AppleFailure(9602);
  return [...new Set(types)];
}

function keptTypes(
  { world }: Call,
  types: string[] | undefined,
  former: NotificationTarget | undefined,
): string[] {
  const unchanged = types === undefined || (types.length === 0 && !world.switches.emptyTypesClear);
  return unchanged ? (former?.types ?? []) : types;
}

/** https, host and path only; plain http to this very machine when that is switched on. */
function isPostable(text: string, loopbackHttp: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.search !== "" || url.hash !== "" || url.username !== "" || url.password !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && loopbackHttp && isLoopback(url.hostname));
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}
