import { uuidOf } from "#lib/apple-emulator/chance.ts";

/** How often one of Apple's data sets has changed, under ids that say nothing. */
export class VersionTrack {
  version = 0;
  readonly #salt: string;
  readonly #versions = new Map<string, number>();
  readonly #supersededAt = new Map<number, number>();
  #currentId: string | undefined;

  constructor(salt: string) {
    this.#salt = salt;
  }

  get currentId(): string {
    this.#currentId ??= uuidOf(`${this.#salt}/${this.version}`);
    this.#versions.set(this.#currentId, this.version);
    return this.#currentId;
  }

  advance(now: number): void {
    if (this.#currentId !== undefined) this.#supersededAt.set(this.version, now);
    this.#currentId = undefined;
    this.version++;
  }

  /** The version behind an id that was handed out and has not been out of date for longer than `lifeMs`. */
  versionOf(id: string, now: number, lifeMs: number): number | undefined {
    const version = this.#versions.get(id);
    if (version === undefined) return undefined;
    const supersededAt = this.#supersededAt.get(version);
    return supersededAt !== undefined && now - supersededAt > lifeMs ? undefined : version;
  }

  save(): [version: number, supersededAt: number | null][] {
    const handedOut = [...this.#versions.values()].map((version): [number, number | null] => [
      version,
      this.#supersededAt.get(version) ?? null,
    ]);
    return [...handedOut, [this.version, null]];
  }

  load(saved: readonly [version: number, supersededAt: number | null][]): void {
    for (const [version, supersededAt] of saved) {
      this.#versions.set(uuidOf(`${this.#salt}/${version}`), version);
      if (supersededAt !== null) this.#supersededAt.set(version, supersededAt);
    }
    this.version = saved.at(-1)?.[0] ?? 0;
    this.#currentId = undefined;
  }
}
