import { timingSafeEqual } from "node:crypto";
import { CONTROL } from "#lib/apple-emulator/control/serve-control.ts";
import type { Inquiry } from "#lib/apple-emulator/http/inquiry.ts";
import { json, type Reply } from "#lib/apple-emulator/http/reply.ts";

/** The controls are for this machine; from elsewhere, or where a key is set, only with the key. Never for web pages. */
export function controlRefusal(
  inquiry: Inquiry,
  remoteAddress: string,
  key: string | undefined,
): Reply | undefined {
  if (inquiry.path === `${CONTROL}/health`) return undefined;
  if (inquiry.headers["origin"] !== undefined) return json({ error: "not for web pages" }, 403);
  if (key !== undefined) {
    return sameText(inquiry.headers["x-emulator-key"] ?? "", key)
      ? undefined
      : json({ error: "x-emulator-key is missing or wrong" }, 401);
  }
  return isLoopback(remoteAddress)
    ? undefined
    : json({ error: "from this machine only, or with a key" }, 403);
}

function isLoopback(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127\./.test(address);
}

function sameText(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
