import {
  LARGEST_NOTIFICATION_BYTES,
  type Received,
  receiveNotification,
} from "#lib/features/apple-notifications/receive-notification.ts";

export const dynamic = "force-dynamic";

const statuses: Record<Received, number> = {
  stored: 204,
  unknown: 404,
  "wrong-secret": 401,
  "too-many": 429,
  "too-large": 413,
  "not-understood": 400,
};

/** Where Apple tells of changes at one location. No answer says more than its number. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ locationKey: string }> },
): Promise<Response> {
  const { locationKey } = await params;
  const [, bearer = null] = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  const received = await receiveNotification(locationKey, bearer, () => textOf(request));
  return new Response(null, { status: statuses[received], headers: { "cache-control": "no-store" } });
}

async function textOf({ body }: Request): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.length;
    if (bytes > LARGEST_NOTIFICATION_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
