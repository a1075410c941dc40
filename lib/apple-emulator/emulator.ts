import type { AddressInfo } from "node:net";
import { controlRefusal } from "#lib/apple-emulator/control/admission.ts";
import { CONTROL, serveControl } from "#lib/apple-emulator/control/serve-control.ts";
import type { Inquiry } from "#lib/apple-emulator/http/inquiry.ts";
import { htmlPage, type Reply } from "#lib/apple-emulator/http/reply.ts";
import { serveWorld } from "#lib/apple-emulator/http/serve-world.ts";
import { serve } from "#lib/apple-emulator/http/server.ts";
import { SnapshotFolder } from "#lib/apple-emulator/snapshot/snapshot-folder.ts";
import type { Preset, WorldOrigin } from "#lib/apple-emulator/state/world.ts";
import { WorldHandle } from "#lib/apple-emulator/world-handle.ts";
import { DEFAULT_WORLD, Worlds } from "#lib/apple-emulator/worlds.ts";

export interface EmulatorOptions {
  /** 0, the default, for any free one */
  port?: number;
  host?: string;
  snapshotFolder?: string | undefined;
  controlKey?: string | undefined;
  /** What the world at the root begins with. */
  preset?: Preset;
  /** Milliseconds since 1970 */
  hostNow?: () => number;
  /** Milliseconds on a clock that nobody moves: the throttle's */
  elapsed?: () => number;
}

export interface Emulator {
  /** Where the default world is; any other is below it at /worlds/{name}. */
  url: string;
  world: (name?: string) => WorldHandle;
  create: (name: string, origin?: Partial<Omit<WorldOrigin, "name">>) => WorldHandle;
  remove: (name: string) => void;
  close: () => Promise<void>;
}

export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, host = "127.0.0.1", snapshotFolder, controlKey, preset = "empty" } = options;
  const snapshots = snapshotFolder === undefined ? undefined : new SnapshotFolder(snapshotFolder);
  const worlds = new Worlds(options.hostNow ?? Date.now, (name, world) => {
    if (name !== DEFAULT_WORLD) snapshots?.note(name, world);
  });
  worlds.create({ name: DEFAULT_WORLD, preset, seed: 1 });
  for (const world of (await snapshots?.load(worlds.hostNow)) ?? []) worlds.adopt(world);

  const handle = (name: string, base: string) => new WorldHandle(worlds, name, base + prefixOf(name));
  const server = serve(
    (inquiry, remoteAddress) => {
      const isControl = inquiry.path.startsWith(`${CONTROL}/`);
      if (!isControl) return serveNamed(worlds, inquiry);
      const refusal = controlRefusal(inquiry, remoteAddress, controlKey);
      return refusal ? Promise.resolve(refusal) : serveControl({ worlds, handle }, inquiry);
    },
    options.elapsed ?? (() => performance.now()),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });

  const { port: taken } = server.address() as AddressInfo;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${taken}`;
  return {
    url,
    world: (name = DEFAULT_WORLD) => handle(name, url),
    create: (name, origin = {}) => {
      worlds.create({ preset: "empty", seed: 1, ...origin, name });
      return handle(name, url);
    },
    remove: (name) => worlds.remove(name),
    close: async () => {
      worlds.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await snapshots?.flush();
    },
  };
}

const prefixOf = (name: string) => (name === DEFAULT_WORLD ? "" : `/worlds/${name}`);

function serveNamed(worlds: Worlds, inquiry: Inquiry): Promise<Reply> {
  const [prefix = "", name = DEFAULT_WORLD] = /^\/worlds\/([\w-]{1,64})(?=\/|$)/.exec(inquiry.path) ?? [];
  const world = worlds.get(name);
  if (!world) return Promise.resolve(htmlPage("Not Found", 404));
  const path = inquiry.path.slice(prefix.length) || "/";
  return serveWorld(world, { ...inquiry, path, base: inquiry.base + prefix });
}
