import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Inquiry } from "#lib/apple-emulator/http/inquiry.ts";
import type { Reply } from "#lib/apple-emulator/http/reply.ts";

const BODY_LIMIT = 256 * 1024 * 1024;

export type Handler = (inquiry: Inquiry, remoteAddress: string) => Promise<Reply>;

/** `elapsed` counts milliseconds evenly, whatever happens to the time of day. */
export function serve(handle: Handler, elapsed: () => number): Server {
  return createServer({ keepAliveTimeout: 65_000, requestTimeout: 0 }, (request, response) => {
    void readInquiry(request, elapsed)
      .then((inquiry) => handle(inquiry, request.socket.remoteAddress ?? ""))
      .then((reply) => write(response, reply))
      .catch(() => response.destroy());
  });
}

async function readInquiry(request: IncomingMessage, elapsed: () => number): Promise<Inquiry> {
  const arrivedAt = elapsed();
  const [path = "/", search = ""] = (request.url ?? "/").split(/\?(.*)/s);
  const scheme = single(request.headers["x-forwarded-proto"]) ?? "http";
  return {
    method: request.method ?? "GET",
    path,
    query: new URLSearchParams(search),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, single(value)]),
    ),
    body: request.method === "GET" ? "" : await readBody(request),
    base: `${scheme}://${request.headers.host ?? "localhost"}`,
    arrivedAt,
    age: () => elapsed() - arrivedAt,
  };
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(", ") : value);

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new RangeError("the body is too long");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function write(response: ServerResponse, { status, headers, body, mishap }: Reply): void {
  if (mishap === "hang") return;
  if (mishap === "reset") {
    response.socket?.resetAndDestroy();
    return;
  }
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, "content-length": bytes.length });
  if (mishap === "truncate") response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  else response.end(bytes);
}
