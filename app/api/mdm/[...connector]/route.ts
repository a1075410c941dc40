import { openConnector } from "#lib/auth/links.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { LARGEST_EVENT_BYTES, type Received, receiveEvent } from "#lib/features/mdm/receive-event.ts";

export const dynamic = "force-dynamic";

/** NanoMDM takes no other answer than 200 for a success. */
const statuses: Record<Received, number> = {
  stored: 200,
  unknown: 404,
  "not-signed": 401,
  "too-many": 429,
  "too-large": 413,
};

/** Where an MDM server tells what happens. No answer says more than its number. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ connector: string[] }> },
): Promise<Response> {
  const [id = "", path = null, ...rest] = (await params).connector;
  const { headers } = request;
  const requestId = headers.get("x-request-id") ?? crypto.randomUUID();
  const scope = isRowId(id) && rest.length === 0 ? await openConnector(id, requestId) : null;
  const received = scope
    ? await receiveEvent(scope, id, {
        path,
        nanoSignature: headers.get("x-hmac-signature") ?? "",
        programSignature: headers.get("x-quartermaster-signature") ?? "",
        body: () => bytesOf(request),
      })
    : "unknown";
  return new Response(null, { status: statuses[received], headers: { "cache-control": "no-store" } });
}

async function bytesOf({ body }: Request): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.length;
    if (bytes > LARGEST_EVENT_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
