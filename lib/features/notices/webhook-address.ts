import { env } from "#lib/platform/env.ts";
import { InsideAddress, refuseInside } from "#lib/platform/outside-address.ts";
import { Refusal } from "#lib/refusal.ts";

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** https, or http on this machine; what is written as a private address needs the operator's word. */
export function refuseWebhookAddress(text: string): void {
  const url = new URL(text);
  const insideAllowed = env().WEBHOOK_PRIVATE_NETWORKS === "allow";
  const plain = url.protocol === "http:" && loopback.test(url.hostname) && insideAllowed;
  if ((url.protocol !== "https:" && !plain) || url.username !== "") throw new Refusal("webhook-address");
  if (insideAllowed) return;
  try {
    refuseInside(url);
  } catch (error) {
    throw error instanceof InsideAddress ? new Refusal("webhook-address") : error;
  }
}
