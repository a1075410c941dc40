import { ask } from "#lib/apple/ask.ts";
import type { Connection } from "#lib/apple/connection.ts";
import { readCursorPage, walkCursors } from "#lib/apple/cursor-walk.ts";
import type { Endpoint, Query } from "#lib/apple/endpoints.ts";
import { readTicket } from "#lib/apple/events.ts";
import type { ReadRecord } from "#lib/apple/page.ts";
import { sendOrder } from "#lib/apple/send-order.ts";
import {
  readSubscription,
  readSubscriptionAdmin,
  readSubscriptionAssignment,
  readSubscriptionManagement,
} from "#lib/apple/subscriptions.ts";
import type { JsonObject } from "#lib/apple/wire-values.ts";

interface SubscriptionFilter {
  adamId?: readonly string[];
  parentAdamId?: readonly string[];
}

interface SubscriptionTargets {
  adamIds: readonly string[];
  clientUserIds: readonly string[];
}

/** The subscription endpoints, where Apple counts Adam IDs as numbers; here they stay texts. */
export function createSubscriptionClient(connection: Connection) {
  const walk = <T>(endpoint: Endpoint, key: string, read: ReadRecord<T>, query: Query = {}) =>
    walkCursors((cursor) =>
      ask(connection, {
        endpoint,
        query: { ...query, cursor: cursor ?? undefined },
        read: (body) => readCursorPage(body, key, read),
      }),
    );
  const order = <T>(endpoint: Endpoint, body: JsonObject | null, read: (body: JsonObject) => T) =>
    sendOrder(connection, { endpoint, body, read });

  return {
    subscriptions: (filter: SubscriptionFilter = {}) =>
      walk("getSubscriptions", "subscriptions", readSubscription, { ...filter }),
    subscriptionAssignments: (filter: SubscriptionFilter & { clientUserId?: readonly string[] } = {}) =>
      walk("getSubscriptionAssignments", "assignments", readSubscriptionAssignment, { ...filter }),
    subscriptionAdmins: (filter: { adamId?: readonly string[]; includeUserState?: boolean } = {}) =>
      walk("getSubscriptionAdmins", "admins", readSubscriptionAdmin, { ...filter }),
    enableSubscriptions: () => order("enableSubscriptions", null, readSubscriptionManagement),
    disableSubscriptions: () => order("disableSubscriptions", null, readSubscriptionManagement),
    associateSubscriptions: ({ renewing, ...targets }: SubscriptionTargets & { renewing: boolean }) =>
      order("associateSubscriptions", { ...onTheWire(targets), renewing }, readTicket),
    disassociateSubscriptions: ({ deferred, ...targets }: SubscriptionTargets & { deferred: boolean }) =>
      order("disassociateSubscriptions", { ...onTheWire(targets), deferred }, readTicket),
    addSubscriptionAdmins: (targets: SubscriptionTargets) =>
      order("addSubscriptionAdmins", onTheWire(targets), () => undefined),
    removeSubscriptionAdmins: (targets: SubscriptionTargets) =>
      order("removeSubscriptionAdmins", onTheWire(targets), () => undefined),
  };
}

function onTheWire({ adamIds, clientUserIds }: SubscriptionTargets) {
  return { adamIds: adamIds.map(Number), clientUserIds };
}
