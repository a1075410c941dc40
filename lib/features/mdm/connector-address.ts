import "server-only";
import { env } from "#lib/platform/env.ts";
import { InsideAddress, refuseInside } from "#lib/platform/outside-address.ts";
import { Refusal } from "#lib/refusal.ts";

/** The hosts that the operator of this server named, each with a port or without one. */
const named = (): string[] =>
  (env().MDM_ALLOWED_HOSTS ?? "")
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((host) => host !== "");

/** A host that is named may lie in a private network, and be asked without encryption. */
export const isAllowedHost = ({ host, hostname }: URL): boolean =>
  named().some((allowed) => allowed === host || allowed === hostname);

/**
 * Where the operator named hosts, these and no other. Else https to any host outside: none that is written as a private
 * address; where a name leads is looked at when it is called.
 */
export function refuseConnectorAddress(text: string): void {
  const url = new URL(text);
  const facts = { host: url.host };
  if (url.username !== "" || url.search !== "" || url.hash !== "" || !/^https?:$/.test(url.protocol))
    throw new Refusal("mdm-address", facts);
  if (isAllowedHost(url)) return;
  if (named().length > 0 || url.protocol !== "https:") throw new Refusal("mdm-host-not-allowed", facts);
  try {
    refuseInside(url);
  } catch (error) {
    throw error instanceof InsideAddress ? new Refusal("mdm-host-not-allowed", facts) : error;
  }
}

/** Rehearsed commands must never reach real devices: in a rehearsal a server runs on this machine. */
export function refuseOutsideRehearsal(world: string | null, text: string): void {
  const { hostname } = new URL(text);
  const here = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  if (world !== null && !here) throw new Refusal("mdm-in-rehearsal", { host: hostname });
}
