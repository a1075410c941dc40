import { assertAppleAddress } from "#lib/apple/addresses.ts";
import { understood } from "#lib/apple/ask.ts";
import { readContentMetadata } from "#lib/apple/content-metadata.ts";
import { AppleError } from "#lib/apple/errors.ts";
import { exchange } from "#lib/apple/exchange.ts";
import { inBatches, withQuery, type Found } from "#lib/apple/lookup-batches.ts";
import { judge } from "#lib/apple/outcome.ts";
import { readPublicLookup } from "#lib/apple/public-lookup.ts";
import { createRedaction } from "#lib/apple/redaction.ts";
import { retrying, sleepFor, type Sleep } from "#lib/apple/retry.ts";
import type { JsonObject } from "#lib/apple/wire-values.ts";

/** Names can wait: what the store does not tell within this time is asked again another day. */
const WINDOW_MS = 30_000;

export type { AppleMetadata } from "#lib/apple/store-metadata.ts";

export interface MetadataOptions {
  contentMetadataUrl: string;
  lookupUrl: string;
  fetch?: typeof globalThis.fetch;
  sleep?: Sleep;
  now?: () => Date;
  chance?: () => number;
  timeoutMs?: number;
  signal?: AbortSignal;
}

export interface Lookup {
  /** ISO alpha-2 in either case. */
  country: string;
  language?: string;
  /** `enterprisestore`, `volumestore` or `macappstore`. */
  platform: string;
  /** The content token, needed to see custom apps; it goes to the content metadata address only. */
  secret?: string;
}

/** Asks the store for names and icons. Products that are not found are absent from what is returned. */
export function createMetadataClient(options: MetadataOptions) {
  const contentMetadata = assertAppleAddress(options.contentMetadataUrl);
  const publicLookup = assertAppleAddress(options.lookupUrl);
  const { fetch = globalThis.fetch, timeoutMs = 60_000, signal, now = () => new Date() } = options;
  const { sleep = sleepFor, chance = Math.random } = options;

  async function get(
    url: URL,
    secret: string | undefined,
    read: (body: JsonObject) => Found,
  ): Promise<Found> {
    const cookie = secret === undefined ? {} : { cookie: `itvt=${secret}` };
    const headers = { accept: "application/json", "user-agent": "Quartermaster", ...cookie };
    const signals = signal ? [signal] : [];
    const attempt = async () => {
      const exchanged = await exchange({ method: "GET", url, headers }, { fetch, timeoutMs, signals });
      const outcome = judge(exchanged, createRedaction(secret), now());
      if (outcome.ok) return understood(() => read(outcome.body));
      throw secret === undefined ? tooOftenRatherThanForbidden(outcome.error) : outcome.error;
    };
    return retrying(attempt, { sleep, now, chance, signal, windowMs: WINDOW_MS });
  }

  return {
    lookup: (adamIds: readonly string[], { country, language = "en", platform, secret }: Lookup) => {
      if (secret !== undefined && !/^[\x21-\x7e]+$/.test(secret)) throw new AppleError("token-invalid");
      return inBatches(adamIds, (id) => {
        const query = { version: "2", p: "mdm-lockup", caller: "MDM", platform, l: language };
        const url = withQuery(contentMetadata, { ...query, cc: country.toLowerCase() }, id);
        return get(url, secret, readContentMetadata);
      });
    },
    publicLookup: (adamIds: readonly string[], { country }: { country: string }) =>
      inBatches(adamIds, (id) =>
        get(withQuery(publicLookup, { country: country.toLowerCase() }, id), undefined, readPublicLookup),
      ),
  };
}

/** Without a token there is nothing to forbid: the store answers 403 to those who ask too often. */
function tooOftenRatherThanForbidden(error: AppleError): AppleError {
  const { kind, status, retryAfterMs } = error;
  return kind === "not-allowed" ? new AppleError("throttled", { status, retryAfterMs }) : error;
}
