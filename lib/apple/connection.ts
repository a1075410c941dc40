import { assertAppleAddress } from "#lib/apple/addresses.ts";
import { endpointUrl, type Endpoint, type Query } from "#lib/apple/endpoints.ts";
import { watchEnvelopes, type EnvelopeWatch } from "#lib/apple/envelope.ts";
import { AppleError } from "#lib/apple/errors.ts";
import { exchange, type WireRequest } from "#lib/apple/exchange.ts";
import type { AppleOptions } from "#lib/apple/options.ts";
import { judge, type Outcome } from "#lib/apple/outcome.ts";
import { createRedaction, type Redaction } from "#lib/apple/redaction.ts";
import { sleepFor, type RetryMeans } from "#lib/apple/retry.ts";
import { readServiceConfig, type ServiceConfig } from "#lib/apple/service-config.ts";
import { createServiceConfigCache } from "#lib/apple/service-config.ts";
import type { JsonObject } from "#lib/apple/wire-values.ts";

const TIMEOUT_MS = 60_000;
const processWide = createServiceConfigCache();

export interface Call {
  endpoint: Endpoint;
  query?: Query | undefined;
  /** Makes the call an order; null is an order without a body. */
  body?: JsonObject | null;
  signal?: AbortSignal | undefined;
}

/** One token's line to Apple: sends one request at a time, once, at the right address and pace. */
export interface Connection {
  send: (call: Call) => Promise<Outcome>;
  serviceConfig: (fresh: boolean) => Promise<ServiceConfig>;
  envelopes: EnvelopeWatch;
  redaction: Redaction;
  retryMeans: RetryMeans;
  readOnly: boolean;
}

export function openConnection(options: AppleOptions): Connection {
  const { baseUrl, secret, fetch = globalThis.fetch, timeoutMs = TIMEOUT_MS, signal } = options;
  const { now = () => new Date(), serviceConfigs = processWide } = options;
  const base = assertAppleAddress(baseUrl);
  if (!/^[\x21-\x7e]+$/.test(secret)) throw new AppleError("token-invalid");
  const redaction = createRedaction(secret);

  async function request(url: URL, call: Call): Promise<Outcome> {
    if (url.origin !== base.origin) throw new AppleError("off-origin");
    const signals = [signal, call.signal].filter((each) => each !== undefined);
    await options.pace?.(signal ?? call.signal);
    for (const each of signals) each.throwIfAborted();
    const wire = { url, ...requestParts(call, call.endpoint === "serviceConfig" ? null : secret) };
    return judge(await exchange(wire, { fetch, timeoutMs, signals }), redaction, now());
  }

  async function loadServiceConfig(): Promise<ServiceConfig> {
    const outcome = await request(endpointUrl(base, "serviceConfig", {}), { endpoint: "serviceConfig" });
    if (!outcome.ok) throw outcome.error;
    return readServiceConfig(outcome.body);
  }

  return {
    send: async (call) => {
      const published = await serviceConfigs.peek(base.href, now(), loadServiceConfig);
      return request(endpointUrl(base, call.endpoint, published?.urls ?? {}, call.query), call);
    },
    serviceConfig: (fresh) => serviceConfigs.read(base.href, now(), loadServiceConfig, fresh),
    envelopes: watchEnvelopes(options.expected ?? {}, options.onEnvelope ?? (() => {})),
    redaction,
    retryMeans: {
      sleep: options.sleep ?? sleepFor,
      now,
      chance: options.chance ?? Math.random,
      signal,
      ...(options.retryForMs !== undefined && { windowMs: options.retryForMs }),
    },
    readOnly: options.readOnly ?? false,
  };
}

function requestParts({ body }: Call, secret: string | null): Omit<WireRequest, "url"> {
  const headers = {
    accept: "application/json",
    "user-agent": "Quartermaster",
    ...(secret !== null && { authorization: `Bearer ${secret}` }),
  };
  if (body === undefined) return { method: "GET", headers };
  if (body === null) return { method: "POST", headers };
  const typed = { ...headers, "content-type": "application/json" };
  return { method: "POST", headers: typed, body: JSON.stringify(body) };
}
