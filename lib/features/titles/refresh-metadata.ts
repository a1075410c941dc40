import "server-only";
import { createMetadataClient, type AppleMetadata } from "#lib/apple/metadata.ts";
import { AppleError } from "#lib/apple/errors.ts";
import * as changes from "#lib/data/changes.ts";
import * as metadata from "#lib/data/metadata.ts";
import * as syncState from "#lib/data/sync-state.ts";
import { transaction } from "#lib/data/transaction.ts";
import { regionChain } from "#lib/domain/tokens/region.ts";
import { appleAddresses } from "#lib/features/apple-addresses.ts";
import { openSecret } from "#lib/features/apple-session.ts";
import { fetchIcons } from "#lib/features/titles/fetch-icons.ts";
import { log } from "#lib/platform/log.ts";
import type { Granted } from "#lib/scope.ts";

const BATCH = 100;

export interface RefreshedMetadata {
  named: number;
  nowhere: number;
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
  const state = await transaction(scope, (tx) => syncState.find(tx, tokenId));
  if (!state) return { named: 0, nowhere: 0 };
  const { lookup, contentMetadata } = appleAddresses(scope.world);
  const client = createMetadataClient({
    contentMetadataUrl: contentMetadata,
    lookupUrl: lookup,
    ...(signal && { signal }),
  });
  const secret = await openSecret(scope, tokenId);
  const platform = state.platform ?? "enterprisestore";
  const totals = { named: 0, nowhere: 0 };

  for (;;) {
    const wanted = await transaction(scope, (tx) => metadata.wanted(tx, tokenId, state.region, BATCH));
    if (wanted.length === 0) break;
    const found = new Map<string, { region: string; answer: AppleMetadata }>();
    for (const region of regionChain(state.region)) {
      const missing = wanted.filter((adamId) => !found.has(adamId));
      if (missing.length === 0) break;
      const { answers, withToken } = await ask(client, missing, { country: region, platform, secret });
      for (const [adamId, answer] of answers) found.set(adamId, { region, answer });
      if (withToken === false) log.debug("metadata.without-token", { tokenId });
    }
    const icons = await fetchIcons(
      scope,
      [...found.values()].map(({ answer }) => answer),
      signal,
    );
    await transaction(scope, async (tx) => {
      await metadata.keep(tx, { region: state.region, uId: state.uId, wanted, found, icons });
      await changes.tell(tx, "titles", tokenId);
    });
    totals.named += found.size;
    totals.nowhere += wanted.length - found.size;
  }
  return totals;
}

type Client = ReturnType<typeof createMetadataClient>;

/** With the token first, because only so Apple tells of custom apps; then what the public store says. */
async function ask(
  client: Client,
  adamIds: readonly string[],
  { country, platform, secret }: { country: string; platform: string; secret: string },
): Promise<{ answers: Map<string, AppleMetadata>; withToken: boolean }> {
  const answers = new Map<string, AppleMetadata>();
  let withToken = true;
  try {
    for (const [id, answer] of await client.lookup(adamIds, { country, platform, secret }))
      answers.set(id, answer);
  } catch (error) {
    if (!(error instanceof AppleError)) throw error;
    withToken = false;
  }
  const rest = adamIds.filter((id) => !answers.has(id));
  if (rest.length > 0)
    for (const [id, answer] of await client.publicLookup(rest, { country })) answers.set(id, answer);
  return { answers, withToken };
}
