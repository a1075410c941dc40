import "server-only";
import type { AppleMetadata } from "#lib/apple/metadata.ts";
import { fetchArtwork } from "#lib/apple/fetch-artwork.ts";
import { appleAddresses } from "#lib/features/apple-addresses.ts";
import { sha256 } from "#lib/platform/seal.ts";
import type { Scope } from "#lib/scope.ts";

export interface FetchedIcon {
  adamId: string;
  hash: string;
  contentType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const AT_ONCE = 5;

/** Icons are fetched once and kept, so that a page loads nothing from elsewhere; one that fails is simply not there. */
export async function fetchIcons(
  scope: Scope,
  titles: readonly AppleMetadata[],
  signal?: AbortSignal,
): Promise<FetchedIcon[]> {
  const waiting = titles.flatMap(({ adamId, artworkUrl }) => (artworkUrl ? { adamId, artworkUrl } : []));
  const icons: FetchedIcon[] = [];
  const trusted = new URL(appleAddresses(scope.world).contentMetadata).origin;
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const artwork = await fetchArtwork(next.artworkUrl, { trusted, ...(signal && { signal }) });
      if (artwork) icons.push({ adamId: next.adamId, hash: sha256(artwork.bytes), ...artwork });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return icons;
}
