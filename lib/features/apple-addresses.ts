import "server-only";
import { env } from "#lib/platform/env.ts";
import { Refusal } from "#lib/refusal.ts";

export interface AppleAddresses {
  /** Where the protocol is served. */
  api: string;
  lookup: string;
  contentMetadata: string;
  /** Tells the real Apple's locations from a rehearsal's. */
  name: string;
}

/** A rehearsal speaks to its own world of the emulator, every other customer to Apple; nothing else decides. */
export function appleAddresses(world: string | null): AppleAddresses {
  const { APPLE_API_URL, APPLE_LOOKUP_URL, APPLE_CONTENT_METADATA_URL, APPLE_EMULATOR_URL } = env();
  if (world === null)
    return {
      api: APPLE_API_URL,
      lookup: APPLE_LOOKUP_URL,
      contentMetadata: APPLE_CONTENT_METADATA_URL,
      name: "apple",
    };
  if (!APPLE_EMULATOR_URL) throw new Refusal("emulator-unreachable");
  const base = `${APPLE_EMULATOR_URL.replace(/\/+$/, "")}/worlds/${encodeURIComponent(world)}`;
  return {
    api: `${base}/mdm/v2`,
    lookup: `${base}/lookup`,
    contentMetadata: `${base}/WebObjects/MZStorePlatform.woa/wa/lookup`,
    name: `world ${world}`,
  };
}
