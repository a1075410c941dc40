import "server-only";
import * as changes from "#lib/data/changes.ts";
import * as metadata from "#lib/data/metadata.ts";
import * as syncState from "#lib/data/sync-state.ts";
import { transaction } from "#lib/data/transaction.ts";
import { regionChain } from "#lib/domain/tokens/region.ts";
import { openSecret } from "#lib/features/apple-session.ts";
import { fetchIcons } from "#lib/features/titles/fetch-icons.ts";
import { openStores } from "#lib/features/titles/stores.ts";
import type { Granted } from "#lib/scope.ts";

const BATCH = 100;

export interface RefreshedMetadata {
  named: number;
  nowhere: number;
  /** Titles of which a store did not answer: they keep what they are called, and are asked about again. */
  unanswered: number;
}

/**
 * Names, icons and versions of a token's titles, from the store of its region and, for misses only, from the US store.
 * Apart from licenses: whatever fails here leaves the old name, and is asked again another time.
 */
export async function refreshMetadata(
  scope: Granted<"token:sync">,
  tokenId: string,
  signal?: AbortSignal,
): Promise<RefreshedMetadata> {
  const totals = { named: 0, nowhere: 0, unanswered: 0 };
  const state = await transaction(scope, (tx) => syncState.find(tx, tokenId));
  if (!state) return totals;
  const { region } = state;
  const secret = await openSecret(scope, tokenId);
  const stores = openStores(scope, { platform: state.platform ?? "enterprisestore", secret, signal });

  for (let after = ""; ;) {
    const wanted = await transaction(scope, (tx) =>
      metadata.wanted(tx, tokenId, { region, after, most: BATCH }),
    );
    after = wanted.at(-1) ?? after;
    if (wanted.length === 0) return totals;
    const { found, unanswered } = await stores.find(wanted, regionChain(region));
    const answers = [...found.values()].map(({ answer }) => answer);
    const icons = await fetchIcons(scope, answers, signal);
    const answered = wanted.filter((adamId) => !unanswered.has(adamId));
    await transaction(scope, async (tx) => {
      await metadata.keep(tx, { region, uId: state.uId, wanted: answered, found, icons });
      await changes.tell(tx, "titles", tokenId);
    });
    totals.named += found.size;
    totals.nowhere += answered.length - found.size;
    totals.unanswered += unanswered.size;
  }
}
