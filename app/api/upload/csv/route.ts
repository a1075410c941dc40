import { answer } from "#lib/actions/answer.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { isSameOrigin } from "#lib/auth/same-origin.ts";
import { memberHere } from "#lib/auth/session.ts";
import { LARGEST_CSV_BYTES, receiveCsv } from "#lib/features/inventory/import/receive-csv.ts";

export const dynamic = "force-dynamic";

const kinds: Record<string, "device" | "person" | undefined> = { devices: "device", people: "person" };

/**
 * Takes a table as it streams, `?group=…&kind=devices|people&name=list.csv`: server actions are for small forms. What it
 * answers is JSON, the import's id or the refusal.
 */
export async function POST(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const kind = kinds[searchParams.get("kind") ?? ""];
  if (!isSameOrigin(request.headers)) return refuse(403, "forbidden");
  if (!(await memberHere())) return refuse(401, "signed-out");
  if (!kind || !request.body) return refuse(400, "invalid");
  if (Number(request.headers.get("content-length")) > LARGEST_CSV_BYTES)
    return refuse(413, "csv-too-large", { bytes: LARGEST_CSV_BYTES });

  const body = request.body;
  const received = await answer(async () => {
    const scope = await requireGrant(searchParams.get("group") ?? "", "inventory:write");
    return receiveCsv(scope, { kind, fileName: searchParams.get("name") ?? "", body: chunksOf(body) });
  });
  if (received.status === "done") return json(201, { importId: received.value });
  return refuse(received.reason === "forbidden" ? 403 : 422, received.reason, received.facts);
}

/** What is refused is read to its end, as far as a table may go: a browser reads no answer before it has sent all. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let bytes = 0;
  const read = async () => {
    const part = await reader.read();
    bytes += part.value?.length ?? 0;
    return part;
  };
  try {
    for (let part = await read(); !part.done; part = await read()) yield part.value;
  } finally {
    while (bytes <= LARGEST_CSV_BYTES && !(await read()).done);
    await reader.cancel();
  }
}

const refuse = (status: number, reason: string, facts: object = {}) => json(status, { reason, facts });

/** The proxy, which keeps bodies whole, leaves this route alone; what pages are told of it is told here. */
function json(status: number, content: object): Response {
  return Response.json(content, {
    status,
    headers: { "cache-control": "no-store", "x-content-type-options": "nosniff" },
  });
}
