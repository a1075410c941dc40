import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import type { Call, Operation } from "#lib/apple-emulator/operations/call.ts";
import { cursorPage } from "#lib/apple-emulator/operations/cursor.ts";
import { answer } from "#lib/apple-emulator/operations/envelope.ts";
import { readList } from "#lib/apple-emulator/operations/query.ts";
import { countsOf, type Subscription } from "#lib/apple-emulator/state/subscription.ts";

export const getSubscriptions: Operation = (call) => {
  const { records, nextCursor } = cursorPage(call, asked(call));
  return answer(call, {
    ...(nextCursor !== undefined && { nextCursor }),
    subscriptions: records.map(subscriptionRecord),
    versionId: call.location.versions.subscriptions.currentId,
  });
};

export const getSubscriptionAssignments: Operation = (call) => {
  const clientUserIds = readList(call.query, "clientUserId");
  const all = asked(call).flatMap(({ adamId, assignments }) =>
    assignments
      .filter(({ clientUserId }) => clientUserIds.length === 0 || clientUserIds.includes(clientUserId))
      .map(({ clientUserId, renewing }) => ({ adamId, clientUserId, renewing })),
  );
  const { records, nextCursor } = cursorPage(call, all);
  return answer(call, {
    assignments: records,
    ...(nextCursor !== undefined && { nextCursor }),
    versionId: call.location.versions.subscriptions.currentId,
  });
};

function asked({ location, query }: Call): Subscription[] {
  const adamIds = readAdamIds(query, "adamId");
  const parentAdamIds = readAdamIds(query, "parentAdamId");
  return location.subscriptions.filter(
    ({ adamId, parentAdamId }) =>
      (adamIds.length === 0 || adamIds.includes(adamId)) &&
      (parentAdamIds.length === 0 || (parentAdamId !== null && parentAdamIds.includes(parentAdamId))),
  );
}

function readAdamIds(query: URLSearchParams, name: string): number[] {
  const ids = readList(query, name).map(Number);
  if (!ids.every((id) => Number.isSafeInteger(id) && id > 0)) throw new AppleFailure(9813);
  return ids;
}

function subscriptionRecord(subscription: Subscription): object {
  const { parentAdamId, adamId, status, periodEndDate } = subscription;
  return { adamId, counts: countsOf(subscription), parentAdamId, periodEndDate, status };
}
