import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadWorld, saveWorld, type WorldSnapshot } from "#lib/apple-emulator/snapshot/world-snapshot.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";

const PAUSE_MS = 25;
/** Large worlds are written less often, so that no more than a twentieth of the time goes into it. */
const REST = 20;

/** One file a world, written a moment after it has changed, whole or not at all. */
export class SnapshotFolder {
  readonly #folder: string;
  readonly #changed = new Map<string, World | undefined>();
  #timer: NodeJS.Timeout | undefined;
  #pauseMs = PAUSE_MS;
  #writing: Promise<void> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Undefined: the world is gone. */
  note(name: string, world: World | undefined): void {
    this.#changed.set(name, world);
    this.#timer ??= setTimeout(() => void this.flush(), this.#pauseMs);
    this.#timer.unref();
  }

  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write()).catch(complain);
    return this.#writing;
  }

  /** A file that cannot be read is left where it is, and its world is missing. */
  async load(hostNow: () => number): Promise<World[]> {
    await mkdir(this.#folder, { recursive: true });
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith(".json"));
    const worlds = await Promise.all(names.map((name) => this.#read(name, hostNow)));
    return worlds.filter((world) => world !== undefined);
  }

  async #read(name: string, hostNow: () => number): Promise<World | undefined> {
    try {
      const saved = JSON.parse(await readFile(join(this.#folder, name), "utf8")) as WorldSnapshot;
      return loadWorld(saved, hostNow);
    } catch (error) {
      complain(new Error(`${name} is not a snapshot`, { cause: error }));
      return undefined;
    }
  }

  async #write(): Promise<void> {
    const began = performance.now();
    const changed = [...this.#changed];
    this.#changed.clear();
    for (const [name, world] of changed) {
      const path = join(this.#folder, `${name}.json`);
      if (!world) await rm(path, { force: true });
      else {
        await writeFile(`${path}.new`, JSON.stringify(saveWorld(world)), { mode: 0o600 });
        await rename(`${path}.new`, path);
      }
    }
    this.#pauseMs = Math.max(PAUSE_MS, REST * (performance.now() - began));
  }
}

function complain(error: unknown): void {
  process.stderr.write(`apple-emulator: snapshots: ${String(error)}\n`);
}
