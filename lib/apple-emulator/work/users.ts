import type { Chance } from "#lib/apple-emulator/chance.ts";
import type { UserRequest } from "#lib/apple-emulator/state/event.ts";
import {
  assetsOf,
  revocableAssets,
  shiftRetired,
  unassign,
  assign,
} from "#lib/apple-emulator/state/licenses.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import type { User } from "#lib/apple-emulator/state/user-roll.ts";

/** A client user id that was retired before it was ever linked comes back to life; otherwise a new record is made. */
export function createUser(at: { location: Location; chance: Chance }, request: UserRequest): User {
  const { users } = at.location;
  const unlinked = users.withId(request.clientUserId).find(neverLinked);
  const user: User = unlinked ?? { clientUserId: request.clientUserId, status: "Registered", changedIn: 0 };
  if (unlinked) countAgain(at.location, unlinked);
  else users.add(user);
  user.status = "Registered";
  user.inviteCode = at.chance.hex(32);
  if (request.email !== undefined) user.email = request.email;
  user.changedIn = at.location.touch("users");
  const { managedAppleId } = request;
  return managedAppleId === undefined ? user : acceptInvitation(at.location, user, managedAppleId);
}

/** Books that were spent on someone who left are held again when the same record returns. */
function countAgain(location: Location, user: User): void {
  const holder = location.holders.findUser(user);
  if (holder !== undefined) shiftRetired(location, holder, -1);
}

const neverLinked = (user: User) => user.status === "Retired" && user.account === undefined;

export function linkAccount(user: User, account: string): void {
  user.account = account;
  user.status = "Associated";
  delete user.inviteCode;
}

/** Frees what may be freed and unlinks the account; books stay spent. */
export function retireUser(location: Location, user: User): void {
  const holder = location.holders.findUser(user);
  if (holder !== undefined) {
    for (const asset of revocableAssets(location, holder)) unassign(location, asset, holder);
  }
  user.status = "Retired";
  delete user.inviteCode;
  user.changedIn = location.touch("users");
  if (holder !== undefined) shiftRetired(location, holder, 1);
}

/**
 * An invitation is accepted with any Apple Account. The same account as before its retirement brings the old
 * record back and ends the fresh one; another account takes over the books of the old one, which is then gone.
 */
export function acceptInvitation(location: Location, user: User, account: string): User {
  const former = location.users
    .withId(user.clientUserId)
    .find((other) => other.status === "Retired" && other.account !== undefined);
  if (former?.account?.toLowerCase() === account.toLowerCase()) return returnTo(location, former, user);
  linkAccount(user, account);
  user.changedIn = location.touch("users");
  if (former) {
    handOver(location, former, user);
    former.status = "Deleted";
    former.changedIn = user.changedIn;
  }
  return user;
}

function returnTo(location: Location, former: User, fresh: User): User {
  former.status = "Associated";
  countAgain(location, former);
  handOver(location, fresh, former);
  fresh.status = "Retired";
  delete fresh.inviteCode;
  former.changedIn = fresh.changedIn = location.touch("users");
  return former;
}

function handOver(location: Location, from: User, to: User): void {
  const giver = location.holders.findUser(from);
  if (giver === undefined) return;
  const receiver = location.holders.user(to);
  for (const asset of assetsOf(location, giver)) {
    unassign(location, asset, giver);
    assign(location, asset, receiver);
  }
}
