import { resolve } from "node:path";
import type { Environment } from "#scripts/environment.ts";
import { Problem } from "#scripts/problem.ts";

export type Mode = "start" | "dev";

export interface Settings {
  mode: Mode;
  host: string;
  port: number;
  dataDir: string;
  /** A database of the admin's own; without it we bring one. */
  databaseUrl: string | undefined;
  /** An emulator that runs elsewhere; without it we start one. */
  emulatorUrl: string | undefined;
  worker: boolean;
  environment: Environment;
}

/** What the launcher is asked to do, from its argument and the environment. */
export function readSettings(argument: string | undefined, environment: Environment): Settings {
  const value = (name: string) => environment[name] || undefined;
  return {
    mode: argument === "dev" ? "dev" : "start",
    host: value("HOST") ?? "127.0.0.1",
    port: readPort(value("PORT") ?? "3000"),
    dataDir: resolve(value("DATA_DIR") ?? ".data"),
    databaseUrl: value("DATABASE_URL"),
    emulatorUrl: value("APPLE_EMULATOR_URL"),
    worker: !["off", "inline"].includes(value("WORKER") ?? ""),
    environment,
  };
}

/** The address to open in a browser: the public one when there is one. */
export const addressOf = (settings: Settings): string =>
  settings.environment["PUBLIC_URL"]?.replace(/\/$/, "") || listeningAddress(settings);

/** Where the web server answers on this machine. */
export function listeningAddress({ host, port }: Settings): string {
  const anywhere = host === "0.0.0.0" || host === "::";
  const name = anywhere ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Problem(`PORT is "${text}", which is not a port.`, "Give a whole number from 1 to 65535.");
}
