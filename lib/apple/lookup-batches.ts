import type { AppleMetadata } from "#lib/apple/store-metadata.ts";

/** How many products one lookup names, which keeps its address short enough for any server. */
export const PRODUCTS_PER_LOOKUP = 100;

/** Metadata by Adam ID. */
export type Found = Map<string, AppleMetadata>;

/** Looks up any number of products, one batch after the other; what is not an Adam ID is not asked for. */
export async function inBatches(
  adamIds: readonly string[],
  find: (batch: readonly string[]) => Promise<Found>,
): Promise<Found> {
  const asked = [...new Set(adamIds)].filter((adamId) => /^\d+$/.test(adamId));
  const found: Found = new Map();
  for (let start = 0; start < asked.length; start += PRODUCTS_PER_LOOKUP) {
    const batch = asked.slice(start, start + PRODUCTS_PER_LOOKUP);
    for (const [adamId, metadata] of await find(batch))
      if (batch.includes(adamId)) found.set(adamId, metadata);
  }
  return found;
}

/** The address that asks for these products. The commas between them stay as they are. */
export function withQuery(base: URL, query: Record<string, string>, ids: readonly string[]): URL {
  const url = new URL(base);
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
  url.search = `${url.searchParams.toString()}&id=${ids.join(",")}`;
  return url;
}
