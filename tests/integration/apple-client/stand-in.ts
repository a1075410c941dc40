import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { createAppleClient, type AppleOptions } from "#lib/apple/client.ts";
import { createServiceConfigCache } from "#lib/apple/service-config.ts";

/** A request as the stand-in received it. */
export interface Seen {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: IncomingMessage["headers"];
  body: unknown;
}

/** What the stand-in does about a request: answers, or fails in one of the ways that lines fail. */
export type Reply =
  | { status?: number; headers?: Record<string, string>; body: unknown }
  | { fault: "hang" | "reset"; body?: never }
  | { fault: "cut"; body: unknown };

export type Script = (seen: Seen, count: number) => Reply | Promise<Reply>;

export const secret = Buffer.from(
  JSON.stringify({
    token: "aW5uZXItc2VjcmV0LTAwMDE=",
    expDate: "2031-03-04T05:06:07+0000",
    orgName: "Northwind",
  }),
).toString("base64");

export const innerToken = "aW5uZXItc2VjcmV0LTAwMDE";

export const json = (body: object, status = 200, headers: Record<string, string> = {}): Reply => ({
  status,
  headers,
  body,
});

/** A server on a port of its own that answers as the script says, until the test is over. */
export async function startStandIn(script: Script) {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://stand-in");
    const each: Seen = {
      method: request.method ?? "",
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body: await bodyOf(request),
    };
    seen.push(each);
    const count = seen.filter(({ path }) => path === each.path).length;
    reply(response, await script(each, count));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const asked = (path: string) => seen.filter((each) => each.path === path);
  return { origin, baseUrl: `${origin}/mdm/v2`, seen, asked };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  return text === "" ? null : JSON.parse(text);
}

function reply(response: ServerResponse, what: Reply) {
  const fault = "fault" in what ? what.fault : null;
  if (fault === "hang") return;
  if (fault === "reset") return response.socket?.resetAndDestroy();
  const text = typeof what.body === "string" ? what.body : JSON.stringify(what.body);
  if ("fault" in what) {
    response.writeHead(200, { "content-length": String(text.length + 100) });
    return response.write(text, () => response.socket?.destroy());
  }
  const type = typeof what.body === "string" ? "text/html" : "application/json";
  response.writeHead(what.status ?? 200, { "content-type": type, ...what.headers }).end(text);
}

/** A client of a scripted Apple, whose waits pass at once and are written down. */
export async function scripted(script: Script, options: Partial<AppleOptions> = {}) {
  const apple = await startStandIn((seen, count) =>
    seen.path.endsWith("/service/config") ? json({}) : script(seen, count),
  );
  const waits: number[] = [];
  const client = createAppleClient({
    baseUrl: apple.baseUrl,
    secret,
    serviceConfigs: createServiceConfigCache(),
    sleep: async (ms) => void waits.push(ms),
    chance: () => 1,
    ...options,
  });
  return { ...apple, client, waits };
}

/** The answers one after the other, the last of them for ever. */
export const inTurn =
  (...replies: Reply[]): Script =>
  (_, count) =>
    replies[Math.min(count, replies.length) - 1] ?? json({});

/** An address on which nobody listens. */
export async function nobodysAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}/mdm/v2`;
}
