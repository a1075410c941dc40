import "server-only";
import { stringify } from "csv-stringify/sync";
import * as devices from "#lib/data/devices.ts";
import * as groups from "#lib/data/groups.ts";
import * as people from "#lib/data/people.ts";
import type { RowPage } from "#lib/data/listing/of-rows.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { pathOf } from "#lib/domain/access/group-tree.ts";
import type { Walk } from "#lib/domain/paging/page.ts";
import { matchDevices, matchPeople } from "#lib/features/inventory-match.ts";
import type { Granted, Scope } from "#lib/scope.ts";

const BATCH = 1000;

type Cell = string | number | null;

const deviceHeads = ["serial", "name", "model", "platform", "os version", "enrollment", "owner", "last seen", "group", "licenses", "source", "added", "changed"]; // prettier-ignore
const personHeads = ["name", "email", "managed apple account", "client user id", "language", "group", "known at", "licenses", "source", "added", "changed"]; // prettier-ignore

/** All devices that the filter finds, by name, as CSV that an import reads again; no cell is a formula. */
export async function* exportDevices(
  scope: Granted<"inventory:read">,
  typed: string,
): AsyncGenerator<string> {
  const { match, placeOf } = await transaction(scope, async (tx) => ({
    ...(await matchDevices(tx, typed)),
    placeOf: await groupPaths(tx),
  }));
  const read = (tx: Tx, walk: Walk) => devices.list(tx, match, { ...byName, walk });
  yield* sheet(scope, deviceHeads, read, (device) => [
    device.serial, device.name, device.model, device.platform, device.osVersion, device.enrollment, device.ownerAddress,
    device.lastSeenAt?.toISOString() ?? null, placeOf(device.groupId), device.licenses, device.source, device.createdAt.toISOString(), device.updatedAt.toISOString(),
  ]); // prettier-ignore
}

/** All people that the filter finds, in the same way. */
export async function* exportPeople(scope: Granted<"inventory:read">, typed: string): AsyncGenerator<string> {
  const { match, placeOf } = await transaction(scope, async (tx) => ({
    ...(await matchPeople(tx, typed)),
    placeOf: await groupPaths(tx),
  }));
  const read = (tx: Tx, walk: Walk) => people.list(tx, match, { ...byName, walk });
  yield* sheet(scope, personHeads, read, (person) => [
    person.name, person.email, person.managedAccount, person.clientUserId, person.language, placeOf(person.groupId), person.knownAt, person.licenses, person.source,
    person.createdAt.toISOString(), person.updatedAt.toISOString(),
  ]); // prettier-ignore
}

/** A group as an import finds it again, whatever others are called: by its names from the top of what is in reach. */
async function groupPaths(tx: Tx): Promise<(groupId: string) => string> {
  const all = await groups.list(tx);
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return (groupId) =>
    pathOf(all, groupId)
      .map((id) => names.get(id) ?? "")
      .join(" / ");
}

const byName = { sort: "name", descending: false, size: BATCH, uncounted: true } as const;

/** A thousand rows at a time, so that a million fit into no memory at once. */
async function* sheet<T>(
  scope: Scope,
  heads: readonly string[],
  read: (tx: Tx, walk: Walk) => Promise<RowPage<T>>,
  cellsOf: (row: T) => Cell[],
): AsyncGenerator<string> {
  yield stringify([[...heads]]);
  let walk: Walk = null;
  do {
    const at: Walk = walk;
    const page: RowPage<T> = await transaction(scope, (tx) => read(tx, at));
    if (page.rows.length > 0) yield stringify(page.rows.map(cellsOf), { escape_formulas: true });
    walk = page.next === null ? null : { after: page.next };
  } while (walk !== null);
}
