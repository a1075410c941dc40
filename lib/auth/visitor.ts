import "server-only";
import { env } from "#lib/platform/env.ts";

export interface Visitor {
  /** Null where nobody trustworthy says: without a proxy the header is the visitor's own. */
  address: string | null;
  agent: string | null;
}

/**
 * Who knocks, as far as can be told. A proxy's word is believed only where the operator says there is one, and only the
 * last: what stands before it came from the visitor.
 */
export function visitorOf(headers: Headers): Visitor {
  const forwarded =
    env().TRUST_PROXY === "on" ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : null;
  return { address: forwarded || null, agent: headers.get("user-agent")?.slice(0, 300) ?? null };
}
