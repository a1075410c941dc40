import "server-only";
import * as devices from "#lib/data/devices.ts";
import * as commandLists from "#lib/data/mdm-command-lists.ts";
import * as connectors from "#lib/data/mdm-connectors.ts";
import * as enrollments from "#lib/data/mdm-enrollments.ts";
import * as targets from "#lib/data/mdm-targets.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export type { ListedCommand } from "#lib/data/mdm-command-lists.ts";
export type { ConnectorRecord } from "#lib/data/mdm-connectors.ts";
export type { EnrollmentRecord } from "#lib/data/mdm-enrollments.ts";

export interface ListedConnector extends connectors.ConnectorRecord {
  /** Devices it knows that the inventory lacks. */
  newcomersWaiting: number;
}

export async function listConnectors(
  scope: Granted<"mdm:write">,
  walk: Walk,
): Promise<Page<ListedConnector>> {
  return transaction(scope, async (tx) => {
    const page = await connectors.page(tx, walk);
    const rows = [];
    for (const row of page.rows)
      rows.push({ ...row, newcomersWaiting: await enrollments.countNewcomers(tx, row.id) });
    return { ...page, rows };
  });
}

export interface NewcomerPage extends Page<enrollments.EnrollmentRecord> {
  connector: connectors.ConnectorRecord;
}

export async function listNewcomers(
  scope: Granted<"mdm:write">,
  connectorId: string,
  walk: Walk,
): Promise<NewcomerPage> {
  if (!isRowId(connectorId)) throw new Refusal("not-found");
  return transaction(scope, async (tx) => ({
    connector: await connectors.get(tx, connectorId),
    ...(await enrollments.newcomers(tx, connectorId, walk)),
  }));
}

export interface DeviceCommands extends Page<commandLists.ListedCommand> {
  /** Whether a connector can command the device today. */
  reached: boolean;
}

/** What went to a device through MDM servers, newest first. */
export async function listCommands(
  scope: Granted<"inventory:read">,
  deviceId: string,
  walk: Walk,
): Promise<DeviceCommands> {
  if (!isRowId(deviceId)) throw new Refusal("not-found");
  return transaction(scope, async (tx) => {
    await devices.get(tx, deviceId);
    return {
      reached: (await targets.serving(tx, [deviceId])).length > 0,
      ...(await commandLists.ofDevice(tx, deviceId, walk)),
    };
  });
}
