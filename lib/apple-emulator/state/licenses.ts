import { UNLIMITED } from "#lib/apple-emulator/state/asset-shelf.ts";
import type { Location } from "#lib/apple-emulator/state/location.ts";
import { isActive } from "#lib/apple-emulator/state/user-roll.ts";

export interface AssetCounts {
  assignedCount: number;
  availableCount: number;
  retiredCount: number;
  totalCount: number;
}

export function countsOf(location: Location, asset: number): AssetCounts {
  const { total, retired } = location.assets.at(asset);
  const assignedCount = location.assignments.countOfAsset(asset) - retired;
  const availableCount = total === UNLIMITED ? UNLIMITED : total - assignedCount - retired;
  return { assignedCount, availableCount, retiredCount: retired, totalCount: total };
}

export type AssignResult = "assigned" | "already" | "none-left";

export function assign(location: Location, asset: number, holder: number): AssignResult {
  if (location.assignments.has(asset, holder)) return "already";
  if (countsOf(location, asset).availableCount <= 0) return "none-left";
  location.assignments.add(asset, holder);
  touched(location, asset, holder);
  return "assigned";
}

/** False when there was nothing to take back. */
export function unassign(location: Location, asset: number, holder: number): boolean {
  if (!location.assignments.remove(asset, holder)) return false;
  if (!holderIsActive(location, holder)) location.assets.at(asset).retired--;
  touched(location, asset, holder);
  return true;
}

/** A holder's licenses that may be taken back, by asset number. */
export function revocableAssets(location: Location, holder: number): number[] {
  return assetsOf(location, holder).filter((asset) => location.assets.at(asset).revocable);
}

export function assetsOf(location: Location, holder: number): number[] {
  return location.assignments.rowsOfHolder(holder).map((row) => location.assignments.asset.at(row));
}

/** What cannot be taken back stays spent when its holder is retired, and counts again when they return. */
export function shiftRetired(location: Location, holder: number, by: 1 | -1): void {
  for (const asset of assetsOf(location, holder)) {
    location.assets.at(asset).retired += by;
    touched(location, asset, holder);
  }
}

export function holderIsActive(location: Location, holder: number): boolean {
  const user = location.holders.users[holder];
  return user === undefined || isActive(user);
}

function touched(location: Location, asset: number, holder: number): void {
  location.assignmentLog.record(location.touch("assignments"), asset, holder);
  location.touch("assets");
}
