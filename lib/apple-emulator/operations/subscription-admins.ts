import { readObject } from "#lib/apple-emulator/operations/body.ts";
import type { Call, Operation } from "#lib/apple-emulator/operations/call.ts";
import { cursorPage } from "#lib/apple-emulator/operations/cursor.ts";
import { answer, expiryOf } from "#lib/apple-emulator/operations/envelope.ts";
import {
  type NamedSubscriptions,
  readNamed,
  refuseUnassociated,
} from "#lib/apple-emulator/operations/manage-subscriptions.ts";
import { readBoolean, readList } from "#lib/apple-emulator/operations/query.ts";
import type { Subscription } from "#lib/apple-emulator/state/subscription.ts";
import { idHashOf } from "#lib/apple-emulator/state/user-roll.ts";

export const addAdmins: Operation = (call) => {
  const named = readNamed(call, readObject(call.body));
  refuseUnassociated(call, named.clientUserIds);
  return change(call, named, (subscription) => [
    ...new Set([...subscription.admins, ...named.clientUserIds]),
  ]);
};

export const removeAdmins: Operation = (call) => {
  const named = readNamed(call, readObject(call.body));
  return change(call, named, ({ admins }) => admins.filter((id) => !named.clientUserIds.includes(id)));
};

function change(
  call: Call,
  named: NamedSubscriptions,
  adminsOf: (subscription: Subscription) => string[],
): string {
  const { location, world, token } = call;
  location.batch(world.clock.now(), () => {
    for (const subscription of location.subscriptions) {
      if (!named.adamIds.includes(subscription.adamId)) continue;
      subscription.admins = adminsOf(subscription);
      location.touch("subscriptions");
    }
  });
  return JSON.stringify({
    tokenExpirationDate: expiryOf(token),
    uId: location.profile.uId,
    versionId: location.versions.subscriptions.currentId,
  });
}

export const listAdmins: Operation = (call) => {
  const { location, query } = call;
  const adamIds = readList(query, "adamId").map(Number);
  const withState = readBoolean(query, "includeUserState") === true;
  const admins = location.subscriptions
    .filter(({ adamId }) => adamIds.length === 0 || adamIds.includes(adamId))
    .flatMap(({ adamId, admins: ids }) => ids.map((id) => adminRecord(call, adamId, id, withState)));
  const { records, nextCursor } = cursorPage(call, admins);
  return answer(call, {
    admins: records,
    ...(nextCursor !== undefined && { nextCursor }),
    versionId: location.versions.subscriptions.currentId,
  });
};

function adminRecord({ location }: Call, adamId: number, clientUserId: string, withState: boolean): object {
  const user = location.users.active(clientUserId) ?? location.users.withId(clientUserId).at(-1);
  return {
    adamId,
    clientUserId,
    ...(user?.account !== undefined && { idHash: idHashOf(user.account) }),
    ...(withState && user && { userStatus: user.status }),
  };
}
