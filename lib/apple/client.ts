import { ask } from "#lib/apple/ask.ts";
import type { AssetReference } from "#lib/apple/asset-reference.ts";
import { assetReaders, type AssetFilter } from "#lib/apple/assets.ts";
import { assignmentReaders, type AssignmentFilter } from "#lib/apple/assignments.ts";
import { readClientConfig, type ClientConfigRequest } from "#lib/apple/client-config.ts";
import { openConnection } from "#lib/apple/connection.ts";
import type { Endpoint, Query } from "#lib/apple/endpoints.ts";
import { readEvent, readTicket } from "#lib/apple/events.ts";
import type { AppleOptions } from "#lib/apple/options.ts";
import { readPage, type ReadRecord } from "#lib/apple/page.ts";
import { walkPages } from "#lib/apple/page-walk.ts";
import { retrying } from "#lib/apple/retry.ts";
import { sendOrder } from "#lib/apple/send-order.ts";
import { createSubscriptionClient } from "#lib/apple/subscription-client.ts";
import { userReaders, type UserFilter, type UserRequest } from "#lib/apple/users.ts";
import type { JsonObject } from "#lib/apple/wire-values.ts";

export type { AppleOptions } from "#lib/apple/options.ts";

export interface Targets {
  clientUserIds?: readonly string[];
  serialNumbers?: readonly string[];
}

/** Every asset for every target. */
export interface AssetOrder extends Targets {
  assets: readonly AssetReference[];
}

export type AppleClient = ReturnType<typeof createAppleClient>;

/** Speaks to Apple for one content token. The token itself never appears in what is returned or thrown. */
export function createAppleClient(options: AppleOptions) {
  const connection = openConnection(options);

  const walk = <T>(endpoint: Endpoint, filter: Query, readers: Record<string, ReadRecord<T>>) =>
    walkPages((pageIndex, signal) =>
      ask(connection, {
        endpoint,
        query: pageIndex === 0 ? filter : { ...filter, pageIndex },
        read: (body) => readPage(body, pageIndex, readers),
        signal,
      }),
    );
  const order = (endpoint: Endpoint, body: JsonObject) =>
    sendOrder(connection, { endpoint, body, read: readTicket });

  async function writeClientConfig(request: ClientConfigRequest) {
    connection.redaction.add(request.notificationAuthToken);
    const body = { ...request };
    const sent = { endpoint: "clientConfig", body, read: readClientConfig, claiming: true } as const;
    const written = await sendOrder(connection, sent);
    if (request.mdmInfo) connection.envelopes.claimed(request.mdmInfo.id);
    return written;
  }

  return {
    ...createSubscriptionClient(connection),
    serviceConfig: ({ fresh = false } = {}) =>
      retrying(() => connection.serviceConfig(fresh), connection.retryMeans),
    clientConfig: () => ask(connection, { endpoint: "clientConfig", read: readClientConfig }),
    writeClientConfig,
    assets: (filter: AssetFilter = {}) => walk("getAssets", { ...filter }, assetReaders),
    assignments: (filter: AssignmentFilter = {}) => walk("getAssignments", { ...filter }, assignmentReaders),
    users: (filter: UserFilter = {}) => walk("getUsers", { ...filter }, userReaders),
    associate: ({ assets, ...targets }: AssetOrder) =>
      order("associateAssets", { assets, ...named(targets) }),
    disassociate: ({ assets, ...targets }: AssetOrder) =>
      order("disassociateAssets", { assets, ...named(targets) }),
    revoke: (targets: Targets) => order("revokeAssets", named(targets)),
    createUsers: (users: readonly UserRequest[]) => order("createUsers", { users }),
    updateUsers: (users: readonly UserRequest[]) => order("updateUsers", { users }),
    retireUsers: (clientUserIds: readonly string[]) =>
      order("retireUsers", { users: clientUserIds.map((clientUserId) => ({ clientUserId })) }),
    event: (eventId: string) =>
      ask(connection, {
        endpoint: "eventStatus",
        query: { eventId },
        read: (body) => readEvent(body, connection.redaction.hide),
      }),
  };
}

/** Only the target lists that name someone. */
function named({ clientUserIds = [], serialNumbers = [] }: Targets) {
  return {
    ...(clientUserIds.length > 0 && { clientUserIds }),
    ...(serialNumbers.length > 0 && { serialNumbers }),
  };
}
