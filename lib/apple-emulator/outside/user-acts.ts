import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import { enqueue } from "#lib/apple-emulator/notifications/enqueue.ts";
import type { OutsideAct } from "#lib/apple-emulator/outside/act.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import { isActive, type User, wireUser } from "#lib/apple-emulator/state/user-roll.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";
import { acceptInvitation, createUser, retireUser } from "#lib/apple-emulator/work/users.ts";

type UserAct = Extract<OutsideAct, { do: "accept-invite" | "create-user" | "retire-user" }>;

export function changeUsers(world: World, location: Location, act: UserAct): object {
  if (act.do === "accept-invite") {
    const invited = invitedUser(location, act);
    return accept(world, location, invited, act.account);
  }
  if (act.do === "create-user") return create(world, location, act);
  const user = location.users.active(act.clientUserId);
  if (!user) throw new AppleFailure(9609);
  retireUser(location, user);
  const fields = { eventId: world.chance.uuid(), result: "SUCCESS", type: "RETIRE", users: [wireUser(user)] };
  enqueue(world, location, "USER_MANAGEMENT", fields);
  return wireUser(user);
}

/** Any Apple Account may accept; the answer to whoever listens names the code that was used. */
export function accept(world: World, location: Location, invited: User, account?: string): object {
  const { inviteCode } = invited;
  const chosen = account ?? `${invited.email ?? invited.clientUserId}#personal`;
  const user = acceptInvitation(location, invited, chosen);
  const wire = { ...wireUser(user), ...(inviteCode !== undefined && { inviteCode }) };
  enqueue(world, location, "USER_ASSOCIATED", { associatedUsers: [wire] });
  return wire;
}

function invitedUser(
  location: Location,
  { inviteCode, clientUserId }: Extract<UserAct, { do: "accept-invite" }>,
): User {
  const user =
    inviteCode === undefined ? location.users.active(clientUserId ?? "") : location.users.invited(inviteCode);
  if (user?.status !== "Registered") throw new AppleFailure(9609);
  return user;
}

function create(world: World, location: Location, act: Extract<UserAct, { do: "create-user" }>): object {
  if (location.users.withId(act.clientUserId).some(isActive)) throw new AppleFailure(9716);
  const user = createUser({ location, chance: world.chance }, act);
  const fields = { eventId: world.chance.uuid(), result: "SUCCESS", type: "CREATE", users: [wireUser(user)] };
  enqueue(world, location, "USER_MANAGEMENT", fields);
  return wireUser(user);
}
