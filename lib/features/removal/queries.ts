import "server-only";
import * as removals from "#lib/data/removals.ts";
import * as removedTitles from "#lib/data/removed-titles.ts";
import * as uninstallWishes from "#lib/data/uninstall-wishes.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { mayStillStop, type RemovalStage } from "#lib/domain/tokens/removal.ts";
import type { Granted } from "#lib/scope.ts";

export type { StartedRemoval } from "#lib/features/removal/start-removal.ts";
export type { CoveredTitle, RemovalPreview } from "#lib/features/removal/preview-removal.ts";
export type { RemovedTitleRecord } from "#lib/data/removed-titles.ts";

export interface RemovalReport {
  tokenId: string;
  tokenName: string;
  stage: RemovalStage;
  mayStop: boolean;
  relicense: boolean;
  revoke: boolean;
  released: boolean;
  removedAt: Date | null;
  /** Null before Apple was counted. */
  sums: removedTitles.RemovedSums | null;
  titles: Page<removedTitles.RemovedTitleRecord>;
  /** Uninstalls written down that no MDM server carries to their device yet. */
  uninstalls: number;
  uninstalling: uninstallWishes.UninstallProgress;
}

/** What a removal found, did and brought back; null for an operation that is none, or not in sight. */
export async function viewRemoval(
  scope: Granted<"operation:read">,
  operationId: string,
  walk: Walk = null,
): Promise<RemovalReport | null> {
  if (!isRowId(operationId)) return null;
  return transaction(scope, async (tx) => {
    const removal = await removals.find(tx, operationId);
    if (!removal) return null;
    return {
      ...removal,
      mayStop: mayStillStop(removal.stage),
      sums: await removedTitles.sums(tx, operationId),
      titles: await removedTitles.page(tx, operationId, walk),
      uninstalls: await uninstallWishes.count(tx, operationId),
      uninstalling: await uninstallWishes.progress(tx, operationId),
    };
  });
}
