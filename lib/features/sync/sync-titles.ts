import "server-only";
import * as due from "#lib/data/due.ts";
import { type AssetFacts, confirmAssets } from "#lib/data/mirror/assets.ts";
import * as syncState from "#lib/data/sync-state.ts";
import { transaction } from "#lib/data/transaction.ts";
import { factsOf } from "#lib/features/sync/asset-facts.ts";
import type { SyncContext } from "#lib/features/sync/context.ts";
import { mirrorTitles } from "#lib/features/sync/mirror-titles.ts";

/** Titles and their counts. Apple's version of the list, when it stands, saves reading the rest of it. */
export async function syncTitles({ scope, state, session, track }: SyncContext): Promise<void> {
  const assets = new Map<string, AssetFacts>();
  let version: string | null = null;
  let whole = true;
  await track.begin("titles");
  for await (const page of session.client.assets()) {
    if (page.pageIndex === 0) {
      version = page.versionId;
      if (version !== null && version === state.assetsVersion) {
        await transaction(scope, (tx) => confirmAssets(tx, state.id));
        return;
      }
    }
    whole &&= page.versionId === page.firstVersionId;
    for (const asset of page.records) assets.set(`${asset.adamId} ${asset.pricingParam}`, factsOf(asset));
    await track.note({ pages: track.now().pages + 1, pagesTotal: page.totalPages, titles: assets.size });
  }
  await transaction(scope, async (tx) => {
    await mirrorTitles(tx, state.id, [...assets.values()], { whole });
    await syncState.checkpoint(tx, state.id, "assetsVersion", version);
    await due.wake(tx, "metadata", state.id);
  });
}
