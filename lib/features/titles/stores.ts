import "server-only";
import { AppleError } from "#lib/apple/errors.ts";
import { createMetadataClient, type AppleMetadata } from "#lib/apple/metadata.ts";
import { appleAddresses } from "#lib/features/apple-addresses.ts";
import type { Scope } from "#lib/scope.ts";

export interface FoundInStores {
  /** `region` is the store that knew it. */
  found: Map<string, { region: string; answer: AppleMetadata }>;
  /** What was not found, while not every store that might know it has answered. */
  unanswered: Set<string>;
}

interface Asking {
  platform: string;
  secret: string;
  signal?: AbortSignal | undefined;
}

/** The stores of some countries, asked one after the other for what those before did not know. */
export function openStores(scope: Scope, { platform, secret, signal }: Asking) {
  const { lookup, contentMetadata } = appleAddresses(scope.world);
  const client = createMetadataClient({
    contentMetadataUrl: contentMetadata,
    lookupUrl: lookup,
    ...(signal && { signal }),
  });

  /** With the token first, because only so Apple tells of custom apps; then what the public store says. */
  const ways = [
    (ids: readonly string[], country: string) => client.lookup(ids, { country, platform, secret }),
    (ids: readonly string[], country: string) => client.publicLookup(ids, { country }),
  ];

  async function find(adamIds: readonly string[], regions: readonly string[]): Promise<FoundInStores> {
    const found: FoundInStores["found"] = new Map();
    let silent = false;
    for (const region of regions)
      for (const way of ways) {
        const missing = adamIds.filter((adamId) => !found.has(adamId));
        if (missing.length === 0) break;
        const answers = await unlessSilent(way(missing, region));
        silent ||= answers === null;
        for (const [adamId, answer] of answers ?? []) found.set(adamId, { region, answer });
      }
    return { found, unanswered: new Set(silent ? adamIds.filter((adamId) => !found.has(adamId)) : []) };
  }

  return { find };
}

async function unlessSilent<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof AppleError) return null;
    throw error;
  }
}
