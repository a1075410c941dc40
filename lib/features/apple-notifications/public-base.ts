import "server-only";
import { notificationBase, type PublicAddress } from "#lib/domain/tokens/notification-choice.ts";
import { env } from "#lib/platform/env.ts";

/** Where a customer's Apple can send to; null where there is no such address. */
export function publicBase(world: string | null): PublicAddress | null {
  const { PUBLIC_URL, HOST, PORT } = env();
  return notificationBase({ publicUrl: PUBLIC_URL ?? null, host: HOST, port: PORT }, world !== null);
}

export const addressOf = (base: PublicAddress, key: string) => `${base.url}/api/apple/notifications/${key}`;
