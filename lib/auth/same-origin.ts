import "server-only";
import { env } from "#lib/platform/env.ts";

/**
 * Whether a page of ours sent the request. Browsers name a page's origin with everything that it posts, and other pages
 * cannot change it; a server action is asked the same by Next itself.
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  const { PUBLIC_URL, TRUST_PROXY } = env();
  const forwarded = TRUST_PROXY === "on" ? headers.get("x-forwarded-host") : null;
  const ours = [forwarded ?? headers.get("host"), PUBLIC_URL ? new URL(PUBLIC_URL).host : null];
  return ours.includes(host);
}
