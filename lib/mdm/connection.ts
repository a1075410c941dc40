import { request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { MdmTrouble } from "#lib/mdm/trouble.ts";
import { InsideAddress, outsideOnly, refuseInside } from "#lib/platform/outside-address.ts";

const PATIENCE_MS = 10_000;
const LARGEST_ANSWER_BYTES = 4 * 1024 * 1024;

export interface Connection {
  url: URL;
  /** Null for a program, which knows us by our signature. */
  apiKey: string | null;
  /** The operator named this host, so it may lie in a private network. */
  insideAllowed: boolean;
}

export interface Exchange {
  method: "GET" | "PUT" | "POST";
  /** Behind the address; null for the address itself. */
  path: string | null;
  headers?: Record<string, string>;
  body?: string;
}

export interface Answer {
  status: number;
  text: string;
}

/** Asks once and follows no redirect. Throws MdmTrouble where nobody answers. */
export async function exchange(connection: Connection, asked: Exchange): Promise<Answer> {
  const { insideAllowed } = connection;
  const url = addressOf(connection.url, asked.path);
  if (!insideAllowed) refuseInsideHost(url);
  let connected = false;
  try {
    return await send(url, asked, insideAllowed, () => (connected = true));
  } catch (error) {
    if (error instanceof MdmTrouble) throw error;
    if (error instanceof InsideAddress) throw new MdmTrouble("inside");
    const kind = connected ? "outcome-unknown" : "unreachable";
    throw new MdmTrouble(kind, (error as NodeJS.ErrnoException).code ?? (error as Error).name);
  }
}

function send(
  url: URL,
  { method, headers, body }: Exchange,
  insideAllowed: boolean,
  whenConnected: () => void,
): Promise<Answer> {
  const request = url.protocol === "https:" ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method,
      headers: { ...headers, ...(body !== undefined && { "content-length": Buffer.byteLength(body) }) },
      signal: AbortSignal.timeout(PATIENCE_MS),
      agent: false,
      ...(!insideAllowed && { lookup: outsideOnly }),
    });
    sent.on("socket", (socket) => socket.once("connect", whenConnected));
    sent.on("error", reject);
    sent.on("response", (answer) => {
      const parts: Buffer[] = [];
      let bytes = 0;
      answer.on("data", (part: Buffer) => {
        bytes += part.length;
        if (bytes > LARGEST_ANSWER_BYTES) sent.destroy(new MdmTrouble("not-understood", "too long"));
        else parts.push(part);
      });
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
      );
    });
    sent.end(body);
  });
}

function addressOf(base: URL, path: string | null): URL {
  if (path === null) return base;
  const url = new URL(base);
  const [pathname = "", search = ""] = path.split("?");
  url.pathname = `${base.pathname.replace(/\/+$/, "")}${pathname}`;
  url.search = search;
  return url;
}

function refuseInsideHost(url: URL): void {
  try {
    refuseInside(url);
  } catch {
    throw new MdmTrouble("inside");
  }
}
