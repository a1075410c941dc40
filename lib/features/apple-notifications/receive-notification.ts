import "server-only";
import { timingSafeEqual } from "node:crypto";
import { RateLimiterMemory } from "rate-limiter-flexible";
import {
  findNotificationPlace,
  storeNotification,
  type NotificationPlace,
} from "#lib/data/across-groups/notifications.ts";
import { Notification } from "#lib/features/apple-notifications/schemas.ts";
import { sha256 } from "#lib/platform/seal.ts";

/** A notification names at most a hundred licenses or people. */
export const LARGEST_NOTIFICATION_BYTES = 256 * 1024;

/** Far above what Apple sends of one location, and what one server can store of all. */
const MOST_A_MINUTE = 30_000;

const perPlace = new RateLimiterMemory({ points: MOST_A_MINUTE, duration: 60 });

export type Received = "stored" | "unknown" | "wrong-secret" | "too-many" | "too-large" | "not-understood";

/**
 * Stores what Apple tells of a location, before it is answered; a worker reads afterwards what it hints at. `body` is
 * only read for one who knows the location's secret: a text, or null where it is too long.
 */
export async function receiveNotification(
  key: string,
  bearer: string | null,
  body: () => Promise<string | null>,
): Promise<Received> {
  const place = /^[\w-]{16,64}$/.test(key) ? await findNotificationPlace(key) : null;
  if (!place) return "unknown";
  if (!opens(place, bearer)) return "wrong-secret";
  if (!(await hasRoom(key))) return "too-many";
  const text = await body();
  if (text === null) return "too-large";
  const notification = read(text);
  if (!notification || !same(sha256(notification.uId), place.uIdHash)) return "not-understood";

  const { notificationId, notificationType } = notification;
  if (notificationType !== "TEST_NOTIFICATION")
    await storeNotification(place.customerId, {
      tokenId: place.tokenId,
      notificationId,
      type: notificationType,
    });
  return "stored";
}

/** Both are compared, whichever fits, and hashes only: how long it takes tells nothing. */
function opens({ secretHash, nextSecretHash }: NotificationPlace, bearer: string | null): boolean {
  const given = sha256(bearer ?? "");
  const agreed = same(given, secretHash);
  const next = same(given, nextSecretHash ?? secretHash);
  return agreed || next;
}

const same = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(one), Buffer.from(other));

const hasRoom = (key: string): Promise<boolean> =>
  perPlace.consume(key).then(
    () => true,
    () => false,
  );

function read(text: string) {
  try {
    const { data } = Notification.safeParse(JSON.parse(text));
    return data && !Object.values(data).some((part) => part.includes("\0")) ? data : null;
  } catch {
    return null;
  }
}
