import { type AssetRef, type ErrorInfo, type WireError, wireError } from "#lib/apple-emulator/failure.ts";
import type { Outcome } from "#lib/apple-emulator/work/task.ts";

/**
 * Apple groups failures by error and names assets and targets apart from each other, never as pairs; the
 * assets are left out when all that were asked for failed for everyone who is named.
 */
export function failuresOf(outcomes: readonly Outcome[]): WireError[] {
  const byNumber = Map.groupBy(
    outcomes.filter((outcome) => outcome.failed !== undefined),
    (outcome) => outcome.failed ?? 0,
  );
  const assetsAsked = new Set(outcomes.map(assetKey)).size;
  return [...byNumber].map(([number, failed]) => wireError(number, infoOf(failed, assetsAsked)));
}

function infoOf(failed: readonly Outcome[], assetsAsked: number): ErrorInfo {
  const assets = new Map<string, AssetRef>();
  const clientUserIds = new Set<string>();
  const serialNumbers = new Set<string>();
  for (const { asset, target } of failed) {
    if (asset) assets.set(`${asset.adamId}/${asset.pricingParam}`, asset);
    if (target && "clientUserId" in target) clientUserIds.add(target.clientUserId);
    if (target && "serialNumber" in target) serialNumbers.add(target.serialNumber);
  }
  const targets = clientUserIds.size + serialNumbers.size;
  const everyAsset = failed.length === assetsAsked * targets;
  return {
    ...(!everyAsset && assets.size > 0 && { assets: [...assets.values()] }),
    ...(clientUserIds.size > 0 && { clientUserIds: [...clientUserIds] }),
    ...(serialNumbers.size > 0 && { serialNumbers: [...serialNumbers] }),
  };
}

const assetKey = ({ asset }: Outcome) => (asset ? `${asset.adamId}/${asset.pricingParam}` : "");
