import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import { exceeds } from "#lib/apple-emulator/limits.ts";
import { acceptOrder } from "#lib/apple-emulator/operations/accept-order.ts";
import {
  duplicates,
  type JsonObject,
  readFlag,
  readObject,
  readStrings,
} from "#lib/apple-emulator/operations/body.ts";
import type { Call, Operation } from "#lib/apple-emulator/operations/call.ts";
import { envelope, expiryOf } from "#lib/apple-emulator/operations/envelope.ts";

export const enableSubscriptions: Operation = (call) => change(call, true);

export const disableSubscriptions: Operation = (call) => {
  if (call.location.subscriptions.length > 0) throw new AppleFailure(9818);
  return change(call, false);
};

/** These two answers alone name an owner that is not there: as null. */
function change(call: Call, subscriptionManagement: boolean): string {
  call.location.subscriptionManagement = subscriptionManagement;
  const tokenExpirationDate = expiryOf(call.token);
  return JSON.stringify({ mdmInfo: null, subscriptionManagement, tokenExpirationDate, ...envelope(call) });
}

export const associateSubscriptions: Operation = (call) => {
  const body = readObject(call.body);
  const named = readNamed(call, body);
  refuseUnassociated(call, named.clientUserIds);
  const renewing = readFlag(body, "renewing");
  const order = { type: "ASSOCIATE" as const, ...named, renewing, deferred: false };
  return acceptOrder(call, order, named.adamIds.length * named.clientUserIds.length);
};

export const disassociateSubscriptions: Operation = (call) => {
  const body = readObject(call.body);
  const named = readNamed(call, body);
  refuseNotHeld(call, named);
  const order = {
    type: "DISASSOCIATE" as const,
    ...named,
    renewing: false,
    deferred: readFlag(body, "deferred"),
  };
  return acceptOrder(call, order, named.adamIds.length * named.clientUserIds.length);
};

export interface NamedSubscriptions {
  adamIds: number[];
  clientUserIds: string[];
}

export function readNamed({ world, location }: Call, body: JsonObject): NamedSubscriptions {
  const { adamIds } = body;
  const clientUserIds = readStrings(body, "clientUserIds");
  if (!isList(adamIds) || adamIds.length === 0) throw new AppleFailure(9813);
  if (clientUserIds.length === 0) throw new AppleFailure(9811);
  const tooMany =
    exceeds(world.limits, "maxSubscriptions", adamIds.length) ||
    exceeds(world.limits, "maxSubscriptionClientUserIds", clientUserIds.length);
  if (tooMany) throw new AppleFailure(9816);
  if (duplicates(adamIds, String).length > 0) throw new AppleFailure(9703);
  if (duplicates(clientUserIds, (id) => id).length > 0) throw new AppleFailure(9704);
  const known = new Set(location.subscriptions.map(({ adamId }) => adamId));
  if (!adamIds.every((adamId) => known.has(adamId))) throw new AppleFailure(9813);
  return { adamIds, clientUserIds };
}

function isList(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((entry) => Number.isSafeInteger(entry));
}

export function refuseUnassociated({ location }: Call, clientUserIds: readonly string[]): void {
  const missing = clientUserIds.filter((id) => location.users.active(id)?.status !== "Associated");
  if (missing.length > 0) throw new AppleFailure(9814, { info: { clientUserIds: missing } });
}

function refuseNotHeld({ location }: Call, { adamIds, clientUserIds }: NamedSubscriptions): void {
  const held = (adamId: number, id: string) =>
    location.subscriptions
      .find((subscription) => subscription.adamId === adamId)
      ?.assignments.some(({ clientUserId }) => clientUserId === id);
  const missing = clientUserIds.filter((id) => !adamIds.every((adamId) => held(adamId, id)));
  if (missing.length > 0) throw new AppleFailure(9815, { info: { clientUserIds: missing } });
}
