import { setTimeout as pause } from "node:timers/promises";

const INTERVAL_MS = 20;

/** Asks again and again until the answer is neither undefined nor false; undefined when the time is up. */
export async function until<T>(
  ask: () => T | Promise<T>,
  limitMs: number,
): Promise<Exclude<Awaited<T>, undefined | false> | undefined> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (isYes(answer)) return answer;
    if (performance.now() > deadline) return undefined;
    await pause(INTERVAL_MS);
  }
}

const isYes = <T>(answer: T): answer is Exclude<T, undefined | false> =>
  answer !== undefined && answer !== false;
