import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { AppleError } from "#lib/apple/errors.ts";
import * as pace from "#lib/data/pace.ts";

/** What a timer may be late by without the whole train falling behind. */
const TOLERANCE = 0.97;

/** Apple may ask for hours of patience. Nobody waits that long here: whoever asked comes again another time. */
const LONGEST_WAIT_MS = 120_000;

/**
 * Spaces the requests to one location over all processes. `perSecond` is asked each time, because Apple may change it;
 * the gap is a trifle longer than even spacing, so that no window of one second ever holds one request too many.
 */
export function createPacer(location: string, perSecond: () => number) {
  let gap = 0;
  let left = -Infinity;
  let slots: number[] = [];
  let ahead: Promise<number[]> | null = null;

  async function reserve(): Promise<number[]> {
    const rate = perSecond();
    gap = 1000 / (rate > 1 ? rate - Math.min(0.6, rate / 25) : rate);
    const count = Math.min(1000, Math.max(1, Math.floor(rate / 20)));
    const first = performance.now() + (await pace.reserve(location, count, gap));
    return Array.from({ length: count }, (_, index) => first + index * gap);
  }

  /** The next moment; the one after is reserved while this one is waited for, as long as somebody wants it. */
  async function nextSlot(more: boolean): Promise<number> {
    if (slots.length === 0) {
      slots = await (ahead ?? reserve());
      ahead = null;
    }
    const slot = slots.shift() ?? 0;
    if (slots.length === 0 && more) {
      ahead = reserve();
      ahead.catch(() => undefined); // thrown to whoever takes it
    }
    return slot;
  }

  let turn: Promise<void> = Promise.resolve();
  let queued = 0;

  /** Resolves when the next request may leave; whoever asked first goes first. */
  return function next(signal?: AbortSignal): Promise<void> {
    queued++;
    const mine = turn.then(async () => {
      queued--;
      // A process that was held up must not catch up: what is late moves what follows.
      const at = Math.max(await nextSlot(queued > 0), left + gap * TOLERANCE);
      const ms = at - performance.now();
      if (ms > LONGEST_WAIT_MS) throw new AppleError("throttled", { retryAfterMs: Math.round(ms) });
      if (ms > 1) await wait(ms, undefined, signal && { signal });
      left = performance.now();
    });
    turn = mine.catch(() => undefined);
    return mine;
  };
}
