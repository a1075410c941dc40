import type { Envelope, Expected } from "#lib/apple/envelope.ts";
import type { Sleep } from "#lib/apple/retry.ts";
import type { ServiceConfigCache } from "#lib/apple/service-config.ts";

export interface AppleOptions {
  /** Where Apple's protocol is served, such as `https://vpp.itunes.apple.com/mdm/v2`. */
  baseUrl: string;
  /** The content token: the whole outer base64 text on one line. */
  secret: string;
  /** Awaited before every single request, tries after the first included. */
  pace?: (signal?: AbortSignal) => Promise<void>;
  expected?: Expected;
  /** Told of every authenticated answer. */
  onEnvelope?: (envelope: Envelope) => void;
  /** Observe only: whatever would change something at Apple is refused before it is sent. */
  readOnly?: boolean;
  fetch?: typeof globalThis.fetch;
  sleep?: Sleep;
  now?: () => Date;
  /** Spreads the waits of those who failed together; from 0 up to 1. */
  chance?: () => number;
  timeoutMs?: number;
  /** How long one request is tried again; five minutes unless given. */
  retryForMs?: number;
  signal?: AbortSignal;
  /** Shared by all clients of a process unless one is given. */
  serviceConfigs?: ServiceConfigCache;
}
