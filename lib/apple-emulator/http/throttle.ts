import { SECOND_MS } from "#lib/apple-emulator/apple-date.ts";

/** Lets so many requests through in any one second (or other window), name by name; what it refuses does not count. */
export class Throttle {
  readonly #admitted = new Map<string, number[]>();

  admits(name: string, limit: number, now: number, windowMs = SECOND_MS): boolean {
    const recent = (this.#admitted.get(name) ?? []).filter((at) => at > now - windowMs);
    this.#admitted.set(name, recent);
    if (recent.length >= limit) return false;
    recent.push(now);
    return true;
  }
}
