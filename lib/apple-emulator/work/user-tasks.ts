import type { UserOrder, UserRequest } from "#lib/apple-emulator/state/event.ts";
import type { Outcome, Task, Workplace } from "#lib/apple-emulator/work/task.ts";
import { acceptInvitation, createUser, retireUser } from "#lib/apple-emulator/work/users.ts";
import { type User, wireUser } from "#lib/apple-emulator/state/user-roll.ts";

export function userTasks(work: Workplace, order: UserOrder): Task[] {
  const perform = { CREATE: create, UPDATE: update, RETIRE: retire }[order.type];
  return order.users.map((request) => ({
    perform: () => perform(work, request),
    blame: () => blameFor(request),
  }));
}

function create(work: Workplace, request: UserRequest): Outcome {
  const { clientUserId, managedAppleId } = request;
  if (work.location.users.active(clientUserId)) return failedFor(request, 9716);
  const failed = managedAppleId === undefined ? undefined : linkRefusal(work, managedAppleId);
  if (failed !== undefined) return failedFor(request, failed);
  return doneFor(createUser(work, request));
}

function update(work: Workplace, request: UserRequest): Outcome {
  const { location } = work;
  const user = location.users.active(request.clientUserId);
  if (!user) return failedFor(request, 9609);
  const { email, managedAppleId } = request;
  const failed = managedAppleId === undefined ? undefined : linkRefusal(work, managedAppleId, user);
  if (failed !== undefined) return failedFor(request, failed);
  if (email !== undefined) user.email = email;
  user.changedIn = location.touch("users");
  return doneFor(managedAppleId === undefined ? user : acceptInvitation(location, user, managedAppleId));
}

function retire(work: Workplace, request: UserRequest): Outcome {
  const user = work.location.users.active(request.clientUserId);
  if (!user) return failedFor(request, 9609);
  const { inviteCode } = user;
  retireUser(work.location, user);
  return { users: [{ ...wireUser(user), ...(inviteCode !== undefined && { inviteCode }) }] };
}

/** Why an account cannot be linked: unknown or of another organization (9635), or somebody else's (9641). */
function linkRefusal({ location }: Workplace, account: string, user?: User): number | undefined {
  const { managedDomains } = location.profile;
  const domain = account.split("@")[1]?.toLowerCase() ?? "";
  const known = managedDomains.length === 0 ? !domain.endsWith("invalid") : managedDomains.includes(domain);
  if (!known || domain === "") return 9635;
  const holder = location.users.activeWithAccount(account);
  return holder !== undefined && holder !== user ? 9641 : undefined;
}

const doneFor = (user: User): Outcome => ({ users: [wireUser(user)] });

const failedFor = (request: UserRequest, failed: number): Outcome => ({ ...blameFor(request), failed });

function blameFor({ clientUserId, email }: UserRequest): Outcome {
  const user = { clientUserId, ...(email !== undefined && { email }), status: "Registered" as const };
  return { target: { clientUserId }, users: [user] };
}
