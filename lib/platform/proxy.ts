import http from "node:http";
import { env } from "#lib/platform/env.ts";

/** Never through a proxy: this very machine, and the emulator of rehearsals. */
const own = ["localhost", "127.0.0.1", "::1", "[::1]"];

function exceptions(): string[] {
  const { NO_PROXY = "", APPLE_EMULATOR_URL } = env();
  const emulator = APPLE_EMULATOR_URL ? [new URL(APPLE_EMULATOR_URL).hostname] : [];
  const named = NO_PROXY.split(/[\s,]+/).filter(Boolean);
  return [...own, ...emulator, ...named];
}

/** Lets everything this process fetches go through the configured proxy; answers how to end that. */
export function adoptProxy(): () => void {
  const { HTTPS_PROXY, HTTP_PROXY, NODE_ENV } = env();
  if (!HTTPS_PROXY && !HTTP_PROXY) return () => undefined;
  return http.setGlobalProxyFromEnv({
    NODE_ENV,
    ...(HTTPS_PROXY && { HTTPS_PROXY }),
    ...(HTTP_PROXY && { HTTP_PROXY }),
    NO_PROXY: exceptions().join(","),
  });
}

/** The proxy that an address is reached through; null for one that is reached directly. */
export function proxyFor(address: URL): URL | null {
  const { HTTPS_PROXY, HTTP_PROXY } = env();
  const proxy = address.protocol === "https:" ? HTTPS_PROXY : HTTP_PROXY;
  if (!proxy || exceptions().some((entry) => excepts(entry, address))) return null;
  return new URL(proxy);
}

/** As curl reads it: a host, a domain with all below it, either with a port, or a star for everything. */
function excepts(entry: string, { hostname, port, protocol }: URL): boolean {
  if (entry === "*") return true;
  const [, name = entry, wanted] = /^(.*[^:]):(\d+)$/.exec(entry) ?? [];
  if (wanted !== undefined && wanted !== (port || (protocol === "https:" ? "443" : "80"))) return false;
  const domain = name.toLowerCase().replace(/^\*?\./, "");
  return hostname === domain || hostname === `[${domain}]` || hostname.endsWith(`.${domain}`);
}
