import { setTimeout as delay } from "node:timers/promises";
import type { AppleErrorKind } from "#lib/apple/error-kinds.ts";
import { AppleError } from "#lib/apple/errors.ts";

export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** Waits as long as it is told, or until it is told to stop. */
export const sleepFor: Sleep = async (ms, signal) => {
  try {
    await delay(ms, undefined, signal ? { signal } : {});
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
};

interface Patience {
  attempts: number;
  firstWaitMs: number;
  factor: number;
  longestWaitMs: number;
}

/** No request is tried for longer than this; whoever asked schedules it again. */
export const RETRY_WINDOW_MS = 300_000;

const patience: Partial<Record<AppleErrorKind, Patience>> = {
  throttled: { attempts: 8, firstWaitMs: 1_000, factor: 2, longestWaitMs: 60_000 },
  busy: { attempts: 6, firstWaitMs: 500, factor: 2, longestWaitMs: 30_000 },
  unreachable: { attempts: 4, firstWaitMs: 1_000, factor: 3, longestWaitMs: 30_000 },
};

interface Failed {
  kind: AppleErrorKind;
  retryAfterMs: number | null;
  /** How often it was tried, this one included. */
  attempts: number;
  elapsedMs: number;
  /** From 0 up to 1, spreading those who failed together. */
  chance: number;
  windowMs?: number | undefined;
}

/** How long to wait before trying again, in milliseconds; null when trying again is no use. */
export function waitBeforeRetry(failed: Failed): number | null {
  const rule = patience[failed.kind];
  if (!rule || failed.attempts >= rule.attempts) return null;
  const backOff = Math.min(rule.firstWaitMs * rule.factor ** (failed.attempts - 1), rule.longestWaitMs);
  const spread = backOff * (0.5 + failed.chance / 2);
  const wait = Math.round(failed.retryAfterMs === null ? spread : Math.max(failed.retryAfterMs, spread));
  return failed.elapsedMs + wait > (failed.windowMs ?? RETRY_WINDOW_MS) ? null : wait;
}

export interface RetryMeans {
  sleep: Sleep;
  now: () => Date;
  chance: () => number;
  signal?: AbortSignal | undefined;
  /** Asked in addition: may an error of this kind be tried again here? */
  only?: (kind: AppleErrorKind) => boolean;
  /** How long to go on trying; five minutes unless given. */
  windowMs?: number;
}

/** Tries until it works or trying again is no use. Called off meanwhile, it fails with the reason for that. */
export async function retrying<T>(attempt: () => Promise<T>, means: RetryMeans): Promise<T> {
  const { now, chance, windowMs } = means;
  const startedAt = now().getTime();
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof AppleError) || means.only?.(error.kind) === false) throw error;
      means.signal?.throwIfAborted();
      const { kind, retryAfterMs } = error;
      const elapsedMs = now().getTime() - startedAt;
      const wait = waitBeforeRetry({ kind, retryAfterMs, attempts, elapsedMs, chance: chance(), windowMs });
      if (wait === null) throw error;
      await means.sleep(wait, means.signal);
    }
  }
}
