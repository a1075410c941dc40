import { env } from "#lib/platform/env.ts";

/** Where people reach this server: PUBLIC_URL, else the address it listens on. */
export function publicAddress(path = "/"): string {
  const { PUBLIC_URL, HOST, PORT } = env();
  const host = HOST === "0.0.0.0" || HOST === "::" ? "localhost" : HOST;
  return new URL(path, PUBLIC_URL ?? `http://${host}:${PORT}`).href;
}
