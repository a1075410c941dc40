import "server-only";
import { createAppleClient, type AppleClient } from "#lib/apple/client.ts";
import type { Envelope } from "#lib/apple/envelope.ts";
import { defaultLimits, type AppleLimits } from "#lib/apple/limits.ts";
import { readRetryAfter } from "#lib/apple/retry-after.ts";
import { holdBack } from "#lib/data/pace.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import { appleAddresses } from "#lib/features/apple-addresses.ts";
import { ourMdmId } from "#lib/features/our-name.ts";
import { createPacer } from "#lib/features/pacing.ts";
import { sha256, unseal } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Scope } from "#lib/scope.ts";

export interface AppleSession {
  client: AppleClient;
  /** Apple's limits, at most five minutes old; the last known ones when it does not say. */
  limits: () => Promise<AppleLimits>;
  /** What the last answers said of the location. */
  heard: {
    envelope: Envelope | null;
    answers: number;
    lastMs: number | null;
    /** How long each answer took, of the last thousand. */
    timesMs: number[];
  };
  ourId: string | null;
  location: string;
}

export const secretIdentity = (customerId: string, tokenId: string) =>
  `ContentToken ${customerId} ${tokenId}`;

/**
 * A client for a token that is stored here: its secret is opened in this function and goes nowhere else. One that is only
 * observed sends nothing but questions, unless it is opened to claim the location.
 */
export async function openSession(
  scope: Scope,
  tokenId: string,
  signal?: AbortSignal,
  { claiming = false, awaited = false } = {},
): Promise<AppleSession> {
  const stored = await transaction(scope, async (tx) => {
    const token = await tokens.find(tx, tokenId);
    return (
      token && { uId: token.uId, observing: token.observing, ...(await tokens.sealedSecret(tx, tokenId)) }
    );
  });
  if (!stored?.sealed) throw new Refusal("not-found");
  const secret = unseal(stored.sealed, secretIdentity(scope.customerId, tokenId));
  const ourId = await ourMdmId(scope.customerId, stored.uId);
  return openClient({
    world: scope.world,
    secret,
    uId: stored.uId,
    ourId,
    now: scope.now,
    readOnly: stored.observing && !claiming,
    awaited,
    ...(signal && { signal }),
  });
}

/** The text itself, for the one other place that Apple wants it: the cookie of its store's metadata. */
export async function openSecret(scope: Scope, tokenId: string): Promise<string> {
  const stored = await transaction(scope, (tx) => tokens.sealedSecret(tx, tokenId));
  if (!stored) throw new Refusal("not-found");
  return unseal(stored.sealed, secretIdentity(scope.customerId, tokenId));
}

interface ClientNeeds {
  world: string | null;
  secret: string;
  uId: string | null;
  ourId: string | null;
  now: () => Date;
  /** Only observed: nothing that would change something leaves this server. */
  readOnly?: boolean;
  signal?: AbortSignal;
  /** Somebody waits, before the screen or in the queue: an answer within seconds, or the plain word that there is none. */
  awaited?: boolean;
}

const TIMES_KEPT = 1000;
const whileAwaited = { timeoutMs: 15_000, retryForMs: 6_000 };

/** The same for a token that is not stored yet: nobody's name is expected, and the pace hangs on the file. */
export function openClient({
  world,
  secret,
  uId,
  ourId,
  now,
  readOnly,
  signal,
  awaited,
}: ClientNeeds): AppleSession {
  const addresses = appleAddresses(world);
  const location = `${addresses.name} ${uId ?? sha256(secret)}`;
  const heard: AppleSession["heard"] = { envelope: null, answers: 0, lastMs: null, timesMs: [] };
  let limits: AppleLimits = defaultLimits;
  const timedFetch: typeof fetch = async (...request) => {
    const began = performance.now();
    const answer = await fetch(...request);
    heard.lastMs = performance.now() - began;
    heard.timesMs.push(heard.lastMs);
    if (heard.timesMs.length > TIMES_KEPT) heard.timesMs.shift();
    const laterMs = readRetryAfter(answer.headers.get("retry-after"), now());
    if (laterMs !== null) await holdBack(location, laterMs);
    return answer;
  };
  const client = createAppleClient({
    baseUrl: addresses.api,
    secret,
    pace: createPacer(location, () => limits.maxRequestPerSecond),
    ...(uId !== null && { expected: { uId, ...(ourId !== null && { mdmId: ourId }) } }),
    onEnvelope: (envelope) => {
      heard.envelope = envelope;
      heard.answers++;
    },
    fetch: timedFetch,
    now,
    ...(readOnly && { readOnly }),
    ...(signal && { signal }),
    ...(awaited && whileAwaited),
  });
  const readLimits = async () => {
    const { limits: told } = await client.serviceConfig().catch(() => ({ limits }));
    return (limits = told);
  };
  return { client, limits: readLimits, heard, ourId, location };
}
