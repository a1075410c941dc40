import { z } from "zod";
import { readLimits, type AppleLimits } from "#lib/apple/limits.ts";
import { text, texts, type JsonObject } from "#lib/apple/wire-values.ts";

/** What Apple publishes about its service: limits, addresses by name, kinds of notification. */
export interface ServiceConfig {
  limits: Readonly<AppleLimits>;
  urls: Readonly<Record<string, string>>;
  notificationTypes: readonly string[];
}

const Wire = z.object({
  limits: z.record(z.string(), z.unknown()).catch({}),
  urls: z.record(z.string(), text).catch({}),
  notificationTypes: texts,
});

export function readServiceConfig(body: JsonObject): ServiceConfig {
  const { limits, urls, notificationTypes } = Wire.parse(body);
  const named = Object.entries(urls).flatMap(([name, url]) => (url === null ? [] : [[name, url] as const]));
  return { limits: readLimits(limits), urls: Object.fromEntries(named), notificationTypes };
}

/** Apple asks for its configuration to be read again after five minutes. */
const MAX_AGE_MS = 300_000;

/** After a failed reading, how long the last known configuration does without another. */
const PAUSE_AFTER_FAILURE_MS = 30_000;

interface Entry {
  known: ServiceConfig | null;
  readAt: number;
  failedAt: number;
  reading: Promise<ServiceConfig> | null;
}

type Load = () => Promise<ServiceConfig>;

export interface ServiceConfigCache {
  /** The configuration, at most five minutes old; `fresh` reads it anew. Fails as the reading fails. */
  read: (baseUrl: string, now: Date, load: Load, fresh?: boolean) => Promise<ServiceConfig>;
  /** The same without ever failing: an older configuration, or null, stands in. */
  peek: (baseUrl: string, now: Date, load: Load) => Promise<ServiceConfig | null>;
}

/**
 * Holds the configuration of each Apple address, reading it once however many ask at the same time;
 * whoever joined a reading that another's trouble ended makes one of their own.
 */
export function createServiceConfigCache(): ServiceConfigCache {
  const entries = new Map<string, Entry>();

  const entryOf = (baseUrl: string) => {
    const entry = entries.get(baseUrl) ?? { known: null, readAt: 0, failedAt: -Infinity, reading: null };
    entries.set(baseUrl, entry);
    return entry;
  };

  const reread = async (entry: Entry, now: Date, load: Load) => {
    try {
      entry.known = await load();
      entry.readAt = now.getTime();
      return entry.known;
    } catch (error) {
      entry.failedAt = now.getTime();
      throw error;
    } finally {
      entry.reading = null;
    }
  };

  const read: ServiceConfigCache["read"] = async (baseUrl, now, load, fresh = false) => {
    const entry = entryOf(baseUrl);
    const age = now.getTime() - entry.readAt;
    if (entry.known && !fresh && age >= 0 && age < MAX_AGE_MS) return entry.known;
    if (entry.reading) {
      const shared = await entry.reading.catch(() => null);
      if (shared) return shared;
    }
    return (entry.reading ??= reread(entry, now, load));
  };

  const peek: ServiceConfigCache["peek"] = async (baseUrl, now, load) => {
    const entry = entryOf(baseUrl);
    const sinceFailure = now.getTime() - entry.failedAt;
    if (sinceFailure >= 0 && sinceFailure < PAUSE_AFTER_FAILURE_MS) return entry.known;
    return read(baseUrl, now, load).catch(() => entry.known);
  };

  return { read, peek };
}
