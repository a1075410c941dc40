import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import { exceeds } from "#lib/apple-emulator/limits.ts";
import { acceptOrder } from "#lib/apple-emulator/operations/accept-order.ts";
import { duplicates, isAbsent, readObject, readText } from "#lib/apple-emulator/operations/body.ts";
import type { Call, Operation } from "#lib/apple-emulator/operations/call.ts";
import type { UserOrder, UserRequest } from "#lib/apple-emulator/state/event.ts";

export const createUsers: Operation = (call) => manage(call, "CREATE");

export const updateUsers: Operation = (call) => manage(call, "UPDATE");

export const retireUsers: Operation = (call) => manage(call, "RETIRE");

function manage(call: Call, type: UserOrder["type"]): string {
  const { users: value } = readObject(call.body);
  if (isAbsent(value) || (Array.isArray(value) && value.length === 0)) throw new AppleFailure(9720);
  if (!Array.isArray(value)) throw new AppleFailure(9602);
  if (exceeds(call.world.limits, "maxUsers", value.length)) throw new AppleFailure(9714);
  const users = value.map((user) => readUser(call, user));
  const twice = duplicates(users, ({ clientUserId }) => clientUserId);
  if (twice.length > 0) {
    const info = { clientUserIds: twice.map(({ clientUserId }) => clientUserId) };
    throw new AppleFailure(9715, { info });
  }
  return acceptOrder(call, { type, users }, users.length);
}

function readUser({ world }: Call, value: unknown): UserRequest {
  const user = readObject(value);
  const clientUserId = readText(user, "clientUserId");
  const email = readText(user, "email");
  const managedAppleId = readText(user, "managedAppleId");
  if (!clientUserId || Buffer.byteLength(clientUserId) > world.switches.clientUserIdMaxBytes) {
    throw new AppleFailure(9602);
  }
  if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    throw new AppleFailure(9717, { info: { clientUserIds: [clientUserId] } });
  }
  return {
    clientUserId,
    ...(email !== undefined && { email }),
    ...(managedAppleId && { managedAppleId }),
  };
}
