import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";

export interface Hook {
  /** What the operator would set as the public address. */
  url: string;
  /** What was answered, number by number. */
  answers: number[];
  close(): Promise<void>;
}

/** The product's own route behind a plain server, where an emulator of Apple's can reach it. */
export async function openHook(): Promise<Hook> {
  const answers: number[] = [];
  const server: Server = createServer((request, response) => {
    void answer(request).then((status) => {
      answers.push(status);
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(incoming: IncomingMessage): Promise<number> {
  const { POST } = await import("#app/api/apple/notifications/[locationKey]/route.ts");
  const locationKey = incoming.url?.split("/").at(-1) ?? "";
  const request = new Request(`http://127.0.0.1${incoming.url}`, {
    method: "POST",
    headers: { authorization: incoming.headers.authorization ?? "" },
    body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>,
    duplex: "half",
  } as RequestInit);
  return (await POST(request, { params: Promise.resolve({ locationKey }) })).status;
}

export interface Told {
  bearer: string;
  uId: string;
  url: string;
}

/** Sends what Apple would, or what somebody else would who knows so much. */
export async function tell(to: Told, notification: object | string): Promise<number> {
  const answer = await fetch(to.url, {
    method: "POST",
    headers: { authorization: `Bearer ${to.bearer}`, "content-type": "application/json" },
    body: typeof notification === "string" ? notification : JSON.stringify(notification),
  });
  await answer.arrayBuffer();
  return answer.status;
}
