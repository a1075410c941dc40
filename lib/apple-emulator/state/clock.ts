/** A world's own time: the host's, moved. */
export class Clock {
  offsetMs = 0;
  readonly #host: () => number;

  constructor(host: () => number) {
    this.#host = host;
  }

  now(): number {
    return this.#host() + this.offsetMs;
  }

  set(now: number): void {
    this.offsetMs = Math.round(now - this.#host());
  }
}
