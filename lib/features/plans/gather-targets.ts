import "server-only";
import * as planning from "#lib/data/planning.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { parseSerials } from "#lib/domain/inventory/serial.ts";
import { readPlatform } from "#lib/domain/inventory/platform.ts";
import { deviceKey, holderOf, personKey } from "#lib/domain/licenses/holder.ts";
import type { PlanTarget } from "#lib/domain/licenses/eligibility.ts";
import { matchingIds } from "#lib/features/plans/matching-ids.ts";
import type { AskPlan } from "#lib/features/plans/schemas.ts";

export interface NamedTarget extends PlanTarget {
  name: string | null;
  /** Other keys under which the same person may hold a license already. */
  aliases: string[];
}

export interface GatheredTargets {
  targets: NamedTarget[];
  serials: number;
  rejected: string[];
}

/** Everyone a plan asks about, by whatever they were named: rows, filters, pasted serials, holders. */
export async function gatherTargets(tx: Tx, ask: AskPlan): Promise<GatheredTargets> {
  const found = await matchingIds(tx, ask);
  const pasted = parseSerials(ask.serials);
  const heldSerials = ask.holders
    .filter((key) => holderOf(key).kind === "device")
    .map((key) => holderOf(key).id);
  const targets = [
    ...(await devices(tx, [...ask.devices, ...found.devices])),
    ...(await bySerial(tx, [...pasted.serials, ...heldSerials])),
    ...(await people(tx, [...ask.people, ...found.people])),
    ...(await held(tx, [...ask.holders.filter((key) => holderOf(key).kind === "person"), ...found.holders])),
  ];
  return { targets, serials: pasted.serials.length, rejected: pasted.rejected };
}

async function devices(tx: Tx, ids: readonly string[]): Promise<NamedTarget[]> {
  return ids.length === 0 ? [] : (await planning.devicesById(tx, ids)).map(deviceTarget);
}

/** Apple says yes to serials that do not exist; only those in the inventory are known. */
async function bySerial(tx: Tx, serials: readonly string[]): Promise<NamedTarget[]> {
  if (serials.length === 0) return [];
  const known = new Map(
    (await planning.devicesBySerial(tx, serials)).map((device) => [device.serial, device]),
  );
  return serials.map((serial) => {
    const device = known.get(serial);
    return device ? deviceTarget(device) : { ...unnamed(deviceKey(serial)), known: false };
  });
}

function deviceTarget(device: planning.PlannedDevice): NamedTarget {
  return {
    key: deviceKey(device.serial),
    kind: "device",
    known: true,
    name: device.name,
    aliases: [],
    platform: readPlatform(device.platform),
    osVersion: device.osVersion,
    userEnrollment: device.enrollment === "user",
  };
}

async function people(tx: Tx, ids: readonly string[]): Promise<NamedTarget[]> {
  return ids.length === 0 ? [] : (await planning.peopleById(tx, ids)).map(personTarget);
}

/** A person whom locations know under several ids is asked for under the one that most of them use. */
function personTarget({ personId, name, accounts }: planning.PlannedPerson): NamedTarget {
  const active = accounts.filter(({ status }) => status === "Registered" || status === "Associated");
  const usual = [...Map.groupBy(active, ({ clientUserId }) => clientUserId)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  )[0];
  const retired = active.length === 0 && accounts.length > 0;
  return {
    key: personKey(usual?.[0] ?? accounts[0]?.clientUserId ?? personId),
    kind: "person",
    known: usual !== undefined,
    name,
    aliases: [...new Set(accounts.map(({ clientUserId }) => personKey(clientUserId)))],
    registeredIn: usual?.[1].map(({ tokenId }) => tokenId) ?? [],
    ...(retired && { userStatus: "retired" as const }),
  };
}

/** Holders as Apple lists them, each under the name it has here, if any. */
async function held(tx: Tx, keys: readonly string[]): Promise<NamedTarget[]> {
  if (keys.length === 0) return [];
  const idsOf = (kind: "device" | "person") =>
    keys.map((key) => holderOf(key)).flatMap((holder) => (holder.kind === kind ? [holder.id] : []));
  const devicesHere = await planning.devicesBySerial(tx, idsOf("device"));
  const named = new Map<string, NamedTarget>(
    devicesHere.map((device) => [deviceKey(device.serial), deviceTarget(device)]),
  );
  for (const { clientUserId, name } of await planning.namesByAccount(tx, idsOf("person")))
    named.set(personKey(clientUserId), { ...unnamed(personKey(clientUserId)), name });
  return keys.map((key) => named.get(key) ?? unnamed(key));
}

function unnamed(key: string): NamedTarget {
  return { key, kind: holderOf(key).kind, known: true, name: null, aliases: [] };
}
