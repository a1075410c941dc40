import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import type { Call } from "#lib/apple-emulator/operations/call.ts";
import { answer } from "#lib/apple-emulator/operations/envelope.ts";
import { pageOf } from "#lib/apple-emulator/operations/paging.ts";
import { readBoolean } from "#lib/apple-emulator/operations/query.ts";
import { filtersOf, sinceVersion } from "#lib/apple-emulator/operations/since-version.ts";
import { isActive, type User, wireUser } from "#lib/apple-emulator/state/user-roll.ts";

export function getUsers(call: Call): string {
  const { location } = call;
  const filters = filtersOf(call);
  const since = sinceVersion(
    call,
    "users",
    names.some((name) => filters.has(name)),
  );
  const wanted = userFilter(filters);
  const records = location.users.all.filter(
    (user) => (since === undefined || user.changedIn > since) && wanted(user),
  );

  const page = pageOf(call, records.length);
  const users = records.slice(page.from, page.to).map(wireUser);
  return answer(call, {
    ...page.members,
    size: users.length,
    users,
    versionId: location.versions.users.currentId,
  });
}

const names = ["activeOnly", "retiredOnly", "clientUserId", "includeRetired", "managedAppleId"];

/** includeRetired is left over from the older API; managedAppleId is not documented, but clients send it. */
function userFilter(query: URLSearchParams): (user: User) => boolean {
  const activeOnly = readBoolean(query, "activeOnly") === true || leavesOutRetired(query);
  const retiredOnly = readBoolean(query, "retiredOnly") === true;
  const clientUserId = query.get("clientUserId");
  const account = query.get("managedAppleId")?.toLowerCase();
  return (user) =>
    (!activeOnly || isActive(user)) &&
    (!retiredOnly || user.status === "Retired") &&
    (clientUserId === null || user.clientUserId === clientUserId) &&
    (account === undefined || (isActive(user) && user.account?.toLowerCase() === account));
}

function leavesOutRetired(query: URLSearchParams): boolean {
  const text = query.get("includeRetired");
  if (text !== null && !["0", "1", "true", "false"].includes(text)) throw new AppleFailure(9602);
  return text === "0" || text === "false";
}
