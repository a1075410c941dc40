import { obstacleTo, type Obstacle } from "#lib/domain/tokens/acting.ts";
import type { TokenStanding } from "#lib/domain/tokens/state.ts";

/** What Apple is asked to tell of a location, as far as it offers to. */
export const wantedNotificationTypes = [
  "ASSET_COUNT",
  "ASSET_MANAGEMENT",
  "USER_MANAGEMENT",
  "USER_ASSOCIATED",
  "SUBSCRIPTION_COUNT",
  "SUBSCRIPTION_MANAGEMENT",
] as const;

/** What a notification is taken for: a hint which of Apple's lists to ask for changes. */
export interface Hints {
  titles: boolean;
  licenses: boolean;
  people: boolean;
}

export function hintsOf(types: readonly string[]): Hints {
  const one = (...names: string[]) => types.some((type) => names.includes(type));
  const people = one("USER_MANAGEMENT", "USER_ASSOCIATED");
  const licenses = one("ASSET_MANAGEMENT", "USER_MANAGEMENT");
  return { titles: licenses || one("ASSET_COUNT", "UNLIMITED_ASSET"), licenses, people };
}

export interface PublicAddress {
  url: string;
  /** The operator set it; the address at which a rehearsal's Apple reaches this machine is only used when asked for. */
  byOperator: boolean;
}

/**
 * Where Apple can send to: https, which the operator set. A rehearsal's Apple lives on this machine, so it may be told an
 * address there. Null where there is none.
 */
export function notificationBase(
  { publicUrl, host, port }: { publicUrl: string | null; host: string; port: number },
  rehearsal: boolean,
): PublicAddress | null {
  if (rehearsal) {
    const here = isLoopback(host) || host === "0.0.0.0" || host === "::";
    return here ? { url: `http://127.0.0.1:${port}`, byOperator: false } : null;
  }
  if (publicUrl === null) return null;
  const { protocol, hostname, origin } = new URL(publicUrl);
  const fits = protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
  return fits ? { url: origin, byOperator: true } : null;
}

const isLoopback = (host: string) => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host);

export type WhyOff = "switched-off" | "no-address" | "not-registered" | Obstacle;

/** Why Apple is not asked to tell of a location's changes; null where it is. */
export function whyOff(
  wanted: boolean | null,
  address: PublicAddress | null,
  registered: boolean,
  standing: Pick<TokenStanding, "state" | "also">,
): WhyOff | null {
  if (wanted === false || (wanted === null && address?.byOperator === false)) return "switched-off";
  if (!address) return "no-address";
  const obstacle = obstacleTo("write", standing);
  if (obstacle) return obstacle;
  return registered ? null : "not-registered";
}
