import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import * as pace from "#lib/data/pace.ts";

/**
 * Spaces the requests to one location over all processes. `perSecond` is asked each time, because Apple may change it;
 * the gap is a trifle longer than even spacing, so that no window of one second ever holds one request too many.
 */
export function createPacer(location: string, perSecond: () => number) {
  let reserved: number[] = [];

  async function reserveSome(): Promise<void> {
    const rate = perSecond();
    const gapMs = 1000 / (rate > 1 ? rate - Math.min(0.8, rate / 20) : rate);
    const slots = Math.min(1000, Math.max(1, Math.floor(rate / 20)));
    const first = performance.now() + (await pace.reserve(location, slots, gapMs));
    reserved = Array.from({ length: slots }, (_, index) => first + index * gapMs);
  }

  let turn: Promise<void> = Promise.resolve();

  /** Resolves when the next request may leave; whoever asked first goes first. */
  return function next(signal?: AbortSignal): Promise<void> {
    const mine = turn.then(async () => {
      if (reserved.length === 0) await reserveSome();
      const at = reserved.shift() ?? 0;
      const ms = at - performance.now();
      if (ms > 1) await wait(ms, undefined, signal && { signal });
    });
    turn = mine.catch(() => undefined);
    return mine;
  };
}
